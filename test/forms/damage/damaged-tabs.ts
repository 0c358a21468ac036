import type { TrueList } from '../truth.ts';
import type { Line, Tab } from '../written.ts';
import { cellDamages } from './cell-damages.ts';
import { fieldOf, type Place, type Reading } from './reading.ts';
import { headerDamages, rowDamages } from './row-damages.ts';

/** Damage as it is drawn: what, and at which row and column among those that there are. */
export interface Drawn {
  readonly what: string;
  readonly row: number;
  readonly column: number;
}

/** Damaged sheets, and what may be read of each household (by its index) beside the truth. */
export interface DamagedTabs {
  readonly tabs: readonly Tab[];
  /** Fields that are damaged once, with their household; what they would say after a second time is hard to tell. */
  readonly fields: ReadonlySet<string>;
  readonly readings: ReadonlyMap<number, readonly Reading[]>;
  readonly to: 'cells' | 'rows' | 'header';
  /** What was done, for the one who reads of a failure. */
  readonly done: readonly string[];
}

interface Target {
  readonly tab: number;
  readonly line: number;
  readonly of: NonNullable<Line['of']>;
}

const targetsIn = (tabs: readonly Tab[]): Target[] =>
  tabs.flatMap(({ lines }, tab) => lines.flatMap(({ of }, line) => (of ? [{ tab, line, of }] : [])));

const at = <T>(all: readonly T[], number: number): T | undefined => all[number % Math.max(1, all.length)];

function placeAt(list: TrueList, tab: Tab, { line, of }: Target, column: number): Place | undefined {
  const household = list.households[of.household];
  const person = household?.people[of.person];
  const says = tab.says[column];
  const cell = tab.lines[line]?.cells[column];
  if (!household || !person || !says || cell === undefined) return undefined;
  return { cell, says, household, person, index: of.person };
}

const withCell = (tab: Tab, line: number, column: number, cell: Line['cells'][number]): Tab => ({
  ...tab,
  lines: tab.lines.map((each, i) => (i === line ? { ...each, cells: each.cells.with(column, cell) } : each)),
});

/** Damages one cell: the first from the drawn column on that can be damaged in that way. */
function damagedOnce(list: TrueList, damaged: DamagedTabs, { what, row, column }: Drawn): DamagedTabs {
  const { tabs, readings, fields, done } = damaged;
  const target = at(targetsIn(tabs), row);
  const tab = target && tabs[target.tab];
  const damage = cellDamages[what];
  if (!tab || !damage) return damaged;
  const columns = tab.says.map((_, i) => (i + column) % tab.says.length);
  for (const index of columns) {
    const { household } = target.of;
    const place = placeAt(list, tab, target, index);
    const field = place && `${household} ${fieldOf(place)}`;
    if (!field || fields.has(field)) continue;
    const result = damage(place);
    if (!result) continue;
    const own = [...(readings.get(household) ?? []), ...result.readings];
    return {
      ...damaged,
      tabs: tabs.with(target.tab, withCell(tab, target.line, index, result.cell)),
      fields: new Set([...fields, field]),
      readings: new Map(readings).set(household, own),
      done: [
        ...done,
        `${what}: ${place.says} of ${household}.${target.of.person} is ${JSON.stringify(result.cell)}`,
      ],
    };
  }
  return damaged;
}

/** Damages cells one after the other. */
export const damagedCells = (list: TrueList, tabs: readonly Tab[], drawn: readonly Drawn[]): DamagedTabs =>
  drawn.reduce<DamagedTabs>((damaged, each) => damagedOnce(list, damaged, each), {
    tabs,
    fields: new Set(),
    to: 'cells',
    readings: new Map(),
    done: [],
  });

const sheetDamages = { ...rowDamages, ...headerDamages };

/** Damages the rows or the header of one sheet. */
export function damagedSheet(tabs: readonly Tab[], { what, row, column }: Drawn): DamagedTabs {
  const to = what in rowDamages ? 'rows' : 'header';
  const target = at(targetsIn(tabs), row);
  const tab = target && tabs[target.tab];
  const index = tab ? column % tab.says.length : 0;
  const damaged = tab && sheetDamages[what]?.(tab, target.line, index);
  const unchanged = { tabs, fields: new Set<string>(), to, readings: new Map(), done: [] } as const;
  if (!damaged) return unchanged;
  const done = [`${what}: line ${target.line + 1}, ${tab.says[index]} in column ${index + 1}`];
  return { ...unchanged, tabs: tabs.with(target.tab, damaged), done };
}
