import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import type { HouseholdLine } from '../../../client/answers.ts';
import { useLanguage } from '../../../language/language.tsx';
import { ClassBadge } from '../../../parts/badges.tsx';
import { type Column, DataTable } from '../../../parts/data-table.tsx';
import { HouseholdLink } from '../../../ward/households/household-link.tsx';
import classes from './list.module.css';
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
    { title: say('Chủ hộ', 'Head'), cell: (line) => <Head line={line} ticks={ticks} /> },
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

function Head({
  line,
  ticks,
}: {
  readonly line: HouseholdLine;
  readonly ticks: Ticks | undefined;
}): ReactNode {
  const { say } = useLanguage();
  const { household, head } = line;
  if (!ticks) return <HouseholdLink household={household} head={head} />;
  return (
    <span className={classes.head}>
      <Checkbox
        aria-label={say(`Chọn hộ ${head}`, `Tick ${head}`)}
        checked={ticks.ticked.has(household)}
        onChange={() => ticks.toggle(line)}
      />
      <HouseholdLink household={household} head={head} />
    </span>
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
          `${count(warnings.length)} ${warnings.length === 1 ? 'warning' : 'warnings'}`,
        )}
    </span>
  );
}
