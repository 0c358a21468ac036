import { type ReactNode, useState } from 'react';
import { plural } from '../../../../shared/i18n/plural.ts';
import { signals as kinds } from '../../../../shared/signals/kinds.ts';
import type { Signals } from '../../../client/answers.ts';
import { useLanguage } from '../../../language/language.tsx';
import { type Column, DataTable } from '../../../parts/data-table.tsx';
import { HeadToTick } from '../list/head-to-tick.tsx';
import { TickAll } from '../list/tick-all.tsx';
import type { Ticks } from '../list/use-ticks.ts';
import { linesOf, rowsOf, type SignalRow } from './signal-rows.ts';
import { signalText } from './signal-text.ts';
import classes from './signals.module.css';

interface Props {
  readonly group: Signals['groups'][number];
  readonly households: Signals['households'];
  readonly ticks: Ticks | undefined;
}

/** One kind of signal, folded: how many households, why it may matter, what to look at, and each household. */
export function SignalGroup({ group, households, ticks }: Props): ReactNode {
  const { say, count } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { seen } = kinds[group.kind];
  return (
    <details className={classes.group} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <span className={classes.seen}>{say(seen)}</span>
        <span className="quiet">
          {say(
            `${count(group.households)} hộ`,
            `${count(group.households)} ${plural(group.households, 'household')}`,
          )}
        </span>
      </summary>
      {isOpen && <Opened group={group} households={households} ticks={ticks} />}
    </details>
  );
}

function Opened({ group, households, ticks }: Props): ReactNode {
  const { say, count } = useLanguage();
  const { seen, why, look } = kinds[group.kind];
  const rows = rowsOf(group, households);
  const lines = linesOf(rows);
  return (
    <div className={classes.opened}>
      <p>{say(why)}</p>
      <p>{say(look)}</p>
      {lines.length < group.households && (
        <p className="quiet">
          {say(
            `Dưới đây là ${count(lines.length)} trong ${count(group.households)} hộ.`,
            `Below are ${count(lines.length)} of ${count(group.households)} ${plural(group.households, 'household')}.`,
          )}
        </p>
      )}
      {ticks && lines.length > 0 && <TickAll lines={lines} ticks={ticks} />}
      <DataTable caption={say(seen)} columns={useColumns(ticks)} rows={rows} keyOf={({ key }) => key} />
    </div>
  );
}

function useColumns(ticks: Ticks | undefined): Column<SignalRow>[] {
  const { say } = useLanguage();
  return [
    {
      title: say('Chủ hộ', 'Head'),
      cell: ({ line }) => (line ? <HeadToTick line={line} ticks={ticks} /> : '–'),
    },
    { title: say('Mã hộ', 'Code'), cell: ({ line }) => <bdi>{line?.code ?? '–'}</bdi> },
    { title: say('Thôn', 'Village'), cell: ({ village }) => <bdi>{village}</bdi> },
    { title: say('Đã thấy', 'What was seen'), cell: ({ signal }) => <Seen signal={signal} /> },
  ];
}

function Seen({ signal }: Pick<SignalRow, 'signal'>): ReactNode {
  const { say } = useLanguage();
  return (
    <span>
      {signalText(signal).map((line) => (
        <bdi key={line.vi} className={classes.line}>
          {say(line)}
        </bdi>
      ))}
    </span>
  );
}
