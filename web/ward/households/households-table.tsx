import type { ReactNode } from 'react';
import { plural } from '../../../shared/i18n/plural.ts';
import type { HouseholdLine } from '../../client/answers.ts';
import { useLanguage } from '../../language/language.tsx';
import { ClassBadge } from '../../parts/badges.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { HouseholdLink } from './household-link.tsx';

interface Props {
  readonly lines: readonly HouseholdLine[];
  /** How many there are before anything is searched for. */
  readonly of: number;
}

/** Surveyed households with their class before and now. */
export function HouseholdsTable({ lines, of }: Props): ReactNode {
  const { say, count } = useLanguage();
  const columns: Column<HouseholdLine>[] = [
    { title: say('Chủ hộ', 'Head'), cell: (line) => <HouseholdLink {...line} /> },
    { title: say('Mã hộ', 'Code'), cell: ({ code }) => <bdi>{code ?? '–'}</bdi> },
    { title: say('Thôn', 'Village'), cell: ({ village }) => <bdi>{village}</bdi> },
    { title: say('Số khẩu', 'People'), isNumber: true, cell: ({ people }) => count(people) },
    { title: say('Đầu kỳ', 'Before'), cell: ({ before }) => <ClassBadge value={before} /> },
    { title: say('Kết quả', 'Result'), cell: ({ now }) => <ClassBadge value={now} /> },
    {
      title: say('Cảnh báo', 'Warnings'),
      isNumber: true,
      cell: ({ warnings }) => (warnings.length > 0 ? count(warnings.length) : '–'),
    },
  ];
  return (
    <>
      {of > 0 && (
        <p className="quiet" role="status">
          {say(
            `${count(lines.length)} trên ${count(of)} hộ`,
            `${count(lines.length)} of ${count(of)} ${plural(of, 'household')}`,
          )}
        </p>
      )}
      <DataTable
        caption={say('Hộ đã rà soát', 'Surveyed households')}
        columns={columns}
        rows={lines}
        keyOf={({ household }) => household}
        empty={
          of > 0
            ? say('Không có hộ nào như vậy.', 'There is no such household.')
            : say('Chưa có hộ nào.', 'There is no household yet.')
        }
      />
    </>
  );
}
