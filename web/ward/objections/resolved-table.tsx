import type { ReactNode } from 'react';
import type { ObjectionLine } from '../../client/answers.ts';
import { dayOf, formatDay } from '../../language/format.ts';
import { useLanguage } from '../../language/language.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { HouseholdLink } from '../households/household-link.tsx';

/** Objections with their answers. */
export function ResolvedTable({ objections }: { readonly objections: readonly ObjectionLine[] }): ReactNode {
  const { say } = useLanguage();
  const columns: Column<ObjectionLine>[] = [
    {
      title: say('Chủ hộ', 'Head'),
      cell: ({ household, head }) => <HouseholdLink household={household} head={head ?? household} />,
    },
    { title: say('Thôn', 'Village'), cell: ({ village }) => <bdi>{village ?? '–'}</bdi> },
    { title: say('Nội dung', 'Text'), cell: ({ text }) => <bdi>{text ?? '–'}</bdi> },
    { title: say('Nhận ngày', 'Received'), cell: ({ objectedAt }) => formatDay(dayOf(objectedAt)) },
    {
      title: say('Phúc tra ngày', 'Rechecked'),
      cell: ({ resolvedAt, late }) =>
        resolvedAt && `${formatDay(dayOf(resolvedAt))}${late ? say(' (muộn)', ' (late)') : ''}`,
    },
    {
      title: say('Kết quả', 'Outcome'),
      cell: ({ outcome }) =>
        outcome === 'changed'
          ? say('Thay đổi, niêm yết lại', 'Changed, posted again')
          : say('Giữ nguyên', 'Stands'),
    },
  ];
  return (
    <DataTable
      caption={say('Khiếu nại đã phúc tra', 'Objections that were rechecked')}
      columns={columns}
      rows={objections}
      keyOf={({ household, objectedAt }) => `${household} ${objectedAt}`}
      empty={say('Chưa có khiếu nại nào được phúc tra.', 'No objection was rechecked yet.')}
    />
  );
}
