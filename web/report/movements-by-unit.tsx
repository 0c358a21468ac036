import type { ReactNode } from 'react';
import type { ReportUnitLine } from '../client/answers.ts';
import { useLanguage } from '../language/language.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { usePrinting } from '../province/board/use-printing.ts';
import classes from './charts.module.css';

type Movements = ReportUnitLine['movements'];

/** How the households of each class came and went, by area: one table for each class, each of whose rows adds up. */
export function MovementsByUnit({ units }: { readonly units: readonly ReportUnitLine[] }): ReactNode {
  const { say } = useLanguage();
  return (
    <>
      <h3 className={classes.head}>{say('Hộ nghèo', 'Poor')}</h3>
      <ClassTable
        caption={say('Diễn biến hộ nghèo, số hộ', 'Movements of the poor, households')}
        units={units}
        of={({ poor }) => ({ ...poor, out: poor.toNearPoor, in: poor.fromNearPoor })}
        other={say('cận nghèo', 'near-poor')}
        relapsed={say('Tái nghèo', 'Relapsed')}
      />
      <h3 className={classes.head}>{say('Hộ cận nghèo', 'Near-poor')}</h3>
      <ClassTable
        caption={say('Diễn biến hộ cận nghèo, số hộ', 'Movements of the near-poor, households')}
        units={units}
        of={({ 'near-poor': nearPoor }) => ({ ...nearPoor, out: nearPoor.toPoor, in: nearPoor.fromPoor })}
        other={say('nghèo', 'poor')}
        relapsed={say('Tái cận nghèo', 'Relapsed')}
      />
    </>
  );
}

/** The terms of one class; `out` and `in` are to and from the other class, `moved` between villages. */
interface Terms {
  readonly start: number;
  readonly out: number;
  readonly toOther: number;
  readonly lost: number;
  readonly in: number;
  readonly relapsed: number;
  readonly new: number;
  readonly end: number;
  readonly movedIn?: number | undefined;
  readonly movedOut?: number | undefined;
}

interface ClassProps {
  readonly caption: string;
  readonly units: readonly ReportUnitLine[];
  readonly of: (movements: Movements) => Terms;
  /** The name of the other class. */
  readonly other: string;
  /** What it is called to come back into the class. */
  readonly relapsed: string;
}

function ClassTable({ caption, units, of, other, relapsed }: ClassProps): ReactNode {
  const { say, count } = useLanguage();
  const isPrinting = usePrinting();
  const rows = units.map(({ code, name, movements }) => ({ code, name, terms: of(movements) }));
  type Row = (typeof rows)[number];
  const number = (title: string, value: (terms: Terms) => number): Column<Row> => ({
    title,
    isNumber: true,
    cell: ({ terms }) => count(value(terms)),
  });
  const isMoved = rows.some(({ terms }) => (terms.movedIn ?? 0) + (terms.movedOut ?? 0) > 0);
  return (
    <DataTable
      caption={caption}
      columns={[
        { title: say('Địa bàn', 'Area'), cell: ({ name }) => <bdi>{name}</bdi> },
        number(say('Đầu kỳ', 'Start'), ({ start }) => start),
        number(say(`Sang ${other}`, `To ${other}`), ({ out }) => out),
        number(say('Thoát', 'Escaped'), ({ toOther }) => toOther),
        number(say('Giảm khác', 'Otherwise gone'), ({ lost }) => lost),
        number(say(`Từ ${other}`, `From ${other}`), (terms) => terms.in),
        number(relapsed, (terms) => terms.relapsed),
        number(say('Phát sinh mới', 'New'), (terms) => terms.new),
        ...(isMoved
          ? [
              number(say('Chuyển đi', 'Moved out'), ({ movedOut = 0 }) => movedOut),
              number(say('Chuyển đến', 'Moved in'), ({ movedIn = 0 }) => movedIn),
            ]
          : []),
        number(say('Cuối kỳ', 'End'), ({ end }) => end),
      ]}
      rows={rows}
      keyOf={({ code }) => code}
      isWhole={isPrinting}
    />
  );
}
