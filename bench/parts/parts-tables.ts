import { count, kinds, table } from '../files/tables.ts';
import type { ListParts, PartsOfVersion } from './measure-parts.ts';
import { parts } from './parts.ts';

/** What was measured of this version, and of the one before with the same bench. */
export interface PartsResults {
  readonly before?: PartsOfVersion;
  readonly now: PartsOfVersion;
}

const percent = (share: number): string => `${Math.round(100 * share)}%`;
const ratio = ({ ms, floorMs }: ListParts): string => (floorMs / ms).toFixed(2);

/** The table of one list: each part in milliseconds and as a share, before and now. */
function tableOf(now: ListParts, before: ListParts | undefined): string {
  const versions = [...(before ? [before] : []), now];
  const titles = before ? ['before, ms', 'share', 'now, ms', 'share'] : ['now, ms', 'share'];
  const rowsOf = parts.map((part) => [
    part,
    ...versions.flatMap(({ ms, shares }) => [count(ms * shares[part]), percent(shares[part])]),
  ]);
  const whole = ['**whole path to records**', ...versions.flatMap(({ ms }) => [count(ms), '100%'])];
  const floor = [
    '**floor**',
    ...versions.flatMap((each) => [count(each.floorMs), `${ratio(each)} of floor`]),
  ];
  const rejected = ['households rejected', ...versions.flatMap((each) => [count(each.rejected), ''])];
  const title = `### Parts of a CSV, ${kinds[now.kind]}, ${count(now.rows)} rows`;
  return [title, table(['part', ...titles], [...rowsOf, whole, floor, rejected])].join('\n\n');
}

/** The tables of all lists. */
export const partsTables = ({ before, now }: PartsResults): string =>
  now.lists
    .map((list) =>
      tableOf(
        list,
        before?.lists.find(({ kind, rows }) => kind === list.kind && rows === list.rows),
      ),
    )
    .join('\n\n');
