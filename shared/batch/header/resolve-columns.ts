import { textOf } from '../cells/cell-text.ts';
import type { Row } from '../cells/rows.ts';
import { limits } from '../findings/limits.ts';
import type { ColumnKey } from './columns.ts';
import type { HeaderColumn } from './header-columns.ts';
import { isOwnLabel, otherUnit, unaccented } from './labels.ts';

const unitWords = /\b(don vi( tinh)?|dvt)\b/;

/** Whether a title states that the money is in thousands or millions. */
const statesOtherUnit = (titles: readonly Row[]): boolean =>
  titles
    .flatMap(({ cells }) => cells)
    .filter((cell) => typeof cell === 'string')
    .map((cell) => unaccented(textOf(cell).slice(0, limits.labelLength)))
    .some((text) => unitWords.test(text) && otherUnit.test(text));

/** Drops the key of a synonym beside the format's own label, since it is another column: `Tổ` beside `Thôn`. */
function withoutRedundantSynonyms(columns: readonly HeaderColumn[]): readonly HeaderColumn[] {
  const own = new Set(columns.flatMap(({ key, label }) => (key && isOwnLabel(label) ? key : [])));
  return columns.map((column) =>
    column.key && own.has(column.key) && !isOwnLabel(column.label) ? { ...column, key: undefined } : column,
  );
}

const yearOf = (label: string): number => Number(/20\d\d/.exec(label)?.[0]);
const isClass = (key: ColumnKey | undefined): boolean => key === 'previous' || key === 'stated';

/** Where there are classes of several years, keeps the key of the last year's only. */
function withoutPastYears(columns: readonly HeaderColumn[]): readonly HeaderColumn[] {
  const isPast = ({ key, label }: HeaderColumn): boolean =>
    isClass(key) && columns.some((other) => other.key === key && yearOf(other.label) > yearOf(label));
  return columns.map((column) => (isPast(column) ? { ...column, key: undefined } : column));
}

/**
 * Decides what the columns of official lists stand for. `STT` numbers the households unless they have a number of their
 * own. A single column of names holds heads and members where there is a relation, heads where there is none, and is
 * ignored beside a column of heads. `CMND` alone is the citizen id. Income in another unit than dong is ignored.
 */
export function resolveColumns(
  found: readonly HeaderColumn[],
  titles: readonly Row[],
): readonly HeaderColumn[] {
  const columns = withoutPastYears(withoutRedundantSynonyms(found));
  const keys = new Set(columns.map(({ key }) => key));
  const births = keys.has('birthMale') && keys.has('birthFemale') && !keys.has('birth');
  const sexes = keys.has('sexMale') && keys.has('sexFemale') && !keys.has('sex');
  const resolved: Record<string, ColumnKey | undefined> = {
    order: keys.has('no') ? 'order' : 'no',
    name: keys.has('head') ? undefined : keys.has('relation') && !keys.has('member') ? 'name' : 'head',
    birthMale: births ? 'birthMale' : undefined,
    birthFemale: births ? 'birthFemale' : undefined,
    sexMale: sexes ? 'sexMale' : undefined,
    sexFemale: sexes ? 'sexFemale' : undefined,
    formerId: keys.has('citizenId') ? 'formerId' : 'citizenId',
    income: statesOtherUnit(titles) ? undefined : 'income',
  };
  return columns.map((column) =>
    column.key !== undefined && Object.hasOwn(resolved, column.key)
      ? { ...column, key: resolved[column.key] }
      : column,
  );
}
