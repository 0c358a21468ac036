import type { ReactNode } from 'react';
import { classes as classLabels } from '../../language/labels.ts';
import { useLanguage } from '../../language/language.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import type { Figures } from './area-figures.ts';

const classNames = ['poor', 'near-poor', 'other'] as const;
type Row = (typeof classNames)[number];

/** The classes before the review and now, in households and people. */
export function TotalsTable({ totals: { opening, classes } }: { readonly totals: Figures }): ReactNode {
  const { say, count } = useLanguage();
  const before = (name: Row) => (name === 'other' ? undefined : opening[name]);
  const counted = (value: number | undefined) => (value === undefined ? '' : count(value));
  return (
    <DataTable
      caption={say('Phân loại trước và nay', 'Classes before and now')}
      columns={[
        { title: say('Phân loại', 'Class'), cell: (name: Row) => say(classLabels[name]) },
        {
          title: say('Hộ, đầu kỳ', 'Households before'),
          cell: (name) => counted(before(name)?.households),
          isNumber: true,
        },
        {
          title: say('Người, đầu kỳ', 'People before'),
          cell: (name) => counted(before(name)?.people),
          isNumber: true,
        },
        {
          title: say('Hộ, nay', 'Households now'),
          cell: (name) => count(classes[name].households),
          isNumber: true,
        },
        {
          title: say('Người, nay', 'People now'),
          cell: (name) => count(classes[name].people),
          isNumber: true,
        },
      ]}
      rows={classNames}
      keyOf={(name) => name}
    />
  );
}
