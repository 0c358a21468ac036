import type { ReactNode } from 'react';
import { plural } from '../../../../shared/i18n/plural.ts';
import type { HouseholdLine } from '../../../client/answers.ts';
import { useLanguage } from '../../../language/language.tsx';
import { ClassBadge } from '../../../parts/badges.tsx';
import { type Column, DataTable } from '../../../parts/data-table.tsx';
import { HeadToTick } from './head-to-tick.tsx';
import type { Ticks } from './use-ticks.ts';

interface Props {
  readonly lines: readonly HouseholdLine[];
  readonly changed: ReadonlySet<string>;
  readonly ticks: Ticks | undefined;
}

/** Households with their class before and now; each can be ticked where the reader may return it. */
export function HouseholdsToTick({ lines, changed, ticks }: Props): ReactNode {
  const { say, count } = useLanguage();
  const columns: Column<HouseholdLine>[] = [
    { title: say('Chủ hộ', 'Head'), cell: (line) => <HeadToTick line={line} ticks={ticks} /> },
    { title: say('Mã hộ', 'Code'), cell: ({ code }) => <bdi>{code ?? '–'}</bdi> },
    { title: say('Thôn', 'Village'), cell: ({ village }) => <bdi>{village}</bdi> },
    { title: say('Số khẩu', 'People'), isNumber: true, cell: ({ people }) => count(people) },
    { title: say('Đầu kỳ', 'Before'), cell: ({ before }) => <ClassBadge value={before} /> },
    { title: say('Kết quả', 'Result'), cell: ({ now }) => <ClassBadge value={now} /> },
    {
      title: say('Lưu ý', 'Notes'),
      cell: (line) => <Notes line={line} isChanged={changed.has(line.household)} />,
    },
  ];
  return (
    <DataTable
      caption={say('Danh sách hộ để thẩm định', 'Households to review')}
      columns={columns}
      rows={lines}
      keyOf={({ household }) => household}
      empty={say('Không có hộ nào như vậy.', 'There is no such household.')}
    />
  );
}

function Notes({
  line: { warnings },
  isChanged,
}: {
  readonly line: HouseholdLine;
  readonly isChanged: boolean;
}): ReactNode {
  const { say, count } = useLanguage();
  if (!isChanged && warnings.length === 0) return '–';
  return (
    <span>
      {isChanged && say('Có thay đổi', 'Changed')}
      {isChanged && warnings.length > 0 && <br />}
      {warnings.length > 0 &&
        say(
          `${count(warnings.length)} cảnh báo`,
          `${count(warnings.length)} ${plural(warnings.length, 'warning')}`,
        )}
    </span>
  );
}
