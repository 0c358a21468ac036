import type { ReactNode } from 'react';
import type { ExcusedLine } from '../../client/answers.ts';
import { dayOf, formatDay } from '../../language/format.ts';
import { useLanguage } from '../../language/language.tsx';
import { ClassBadge } from '../../parts/badges.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { excuseReasons } from './excuse-reasons.ts';
import { HouseholdLink } from './household-link.tsx';

/** Households of the opening list that need not be surveyed, and why. */
export function ExcusedTable({ lines }: { readonly lines: readonly ExcusedLine[] }): ReactNode {
  const { say } = useLanguage();
  const columns: Column<ExcusedLine>[] = [
    { title: say('Chủ hộ', 'Head'), cell: (line) => <HouseholdLink {...line} /> },
    { title: say('Mã hộ', 'Code'), cell: ({ code }) => <bdi>{code ?? '–'}</bdi> },
    { title: say('Thôn', 'Village'), cell: ({ village }) => <bdi>{village}</bdi> },
    { title: say('Đầu kỳ', 'Before'), cell: ({ before }) => <ClassBadge value={before} /> },
    { title: say('Lý do', 'Reason'), cell: ({ reason }) => say(excuseReasons[reason]) },
    { title: say('Ghi ngày', 'Recorded on'), cell: ({ at }) => formatDay(dayOf(at)) },
  ];
  return (
    <DataTable
      caption={say('Hộ được miễn rà soát', 'Excused households')}
      columns={columns}
      rows={lines}
      keyOf={({ household }) => household}
      empty={say('Không có hộ nào.', 'There is none.')}
    />
  );
}
