import type { ReactNode } from 'react';
import type { WardDetail } from '../../client/answers.ts';
import { classes } from '../../language/labels.ts';
import { useLanguage } from '../../language/language.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';

type Target = WardDetail['targets'][number];

/** By how many households the ward has promised to reduce a class in a village. */
export function TargetsTable({ targets }: { readonly targets: readonly Target[] }): ReactNode {
  const { say, count } = useLanguage();
  const columns: Column<Target>[] = [
    { title: say('Thôn', 'Village'), cell: ({ village }) => <bdi>{village}</bdi> },
    { title: say('Phân loại', 'Class'), cell: (target) => say(classes[target.class]) },
    {
      title: say('Giảm (hộ)', 'Reduce by (households)'),
      isNumber: true,
      cell: ({ reduce }) => count(reduce),
    },
  ];
  return (
    <DataTable
      caption={say('Chỉ tiêu giảm nghèo', 'Targets')}
      columns={columns}
      rows={targets}
      keyOf={(target) => `${target.village} ${target.class}`}
    />
  );
}
