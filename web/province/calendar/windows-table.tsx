import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import { plural } from '../../../shared/i18n/plural.ts';
import { signedPaperText } from '../../../shared/papers/signed-paper-text.ts';
import type { Board } from '../../client/answers.ts';
import { useUser } from '../../client/session.tsx';
import { useLanguage } from '../../language/language.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { MoveWindow } from './move-window.tsx';
import { periodLabel } from './period-label.ts';
import { daysBetween, type Period, type WindowStage, windowStages, workingDaysIn } from './windows.ts';

interface Props {
  readonly board: Board;
  readonly periods: readonly Period[];
}

const isWindow = (stage: Period['stage']): stage is WindowStage =>
  windowStages.some((name) => name === stage);

/** The windows with their weekdays; the coordinator moves them here. */
export function WindowsTable({ board, periods }: Props): ReactNode {
  const { say, weekday } = useLanguage();
  const { role } = useUser();
  const [moving, setMoving] = useState<WindowStage>();
  const mayMove = role === 'province' && board.campaign.status !== 'closed';
  const columns = [
    {
      title: say('Bước', 'Stage'),
      cell: (row: Period) => say(periodLabel(row.stage)) + (row.isOwnClock ? ' *' : ''),
    },
    { title: say('Từ', 'From'), cell: ({ stage, from }: Period) => (stage === 'close' ? '' : weekday(from)) },
    { title: say('Đến hết', 'To'), cell: (row: Period) => <End period={row} board={board} /> },
    { title: say('Thời lượng', 'Length'), cell: (row: Period) => <Length period={row} board={board} /> },
    { title: say('Hôm nay', 'Today'), cell: (row: Period) => <Standing period={row} today={board.today} /> },
    {
      title: say('Thay đổi', 'Change'),
      cell: ({ stage }: Period) =>
        isWindow(stage) && (
          <Button size="compact-sm" variant="default" onClick={() => setMoving(stage)}>
            {say(buttons.moveWindow)}
            <span className="unseen"> {say(periodLabel(stage))}</span>
          </Button>
        ),
    },
  ];
  return (
    <>
      <DataTable
        caption={say('Các thời hạn', 'The windows')}
        columns={mayMove ? columns : columns.slice(0, -1)}
        rows={periods}
        keyOf={({ stage }) => stage}
      />
      {moving && (
        <MoveWindow key={moving} stage={moving} board={board} onClose={() => setMoving(undefined)} />
      )}
    </>
  );
}

/** The last day of a window, and the paper by which it was moved. */
function End({
  period: { stage, to },
  board,
}: {
  readonly period: Period;
  readonly board: Board;
}): ReactNode {
  const { say, weekday } = useLanguage();
  const paper = isWindow(stage) ? board.campaign.windowPapers?.[stage] : undefined;
  const text = paper && signedPaperText(paper);
  return (
    <div>
      {weekday(to)}
      {text && (
        <small className="quiet">
          <br />
          {say(`Theo ${text.vi}`, `By ${text.en}`)}
        </small>
      )}
    </div>
  );
}

function Length({ period, board }: { readonly period: Period; readonly board: Board }): ReactNode {
  const { say, count } = useLanguage();
  if (period.stage === 'close') return null;
  const days = workingDaysIn(period, board.campaign);
  return say(`${count(days)} ngày làm việc`, `${count(days)} working ${plural(days, 'day')}`);
}

function Standing({
  period: { from, to, isOwnClock },
  today,
}: {
  readonly period: Period;
  readonly today: string;
}): ReactNode {
  const { say, count } = useLanguage();
  if (isOwnClock) return say('tùy từng xã', 'each ward’s own');
  if (to < today) return <span className="quiet">{say('đã qua', 'over')}</span>;
  const left = daysBetween(today, from > today ? from : to);
  if (from > today) return say(`còn ${count(left)} ngày nữa`, `in ${count(left)} ${plural(left, 'day')}`);
  return (
    <b>
      {left === 0
        ? say('ngày cuối', 'last day')
        : say(`còn ${count(left)} ngày`, `${count(left)} ${plural(left, 'day')} left`)}
    </b>
  );
}
