import { isBlank } from '../cells/cell-text.ts';
import type { Row } from '../cells/rows.ts';
import type { ColumnKey } from './columns.ts';
import type { HeaderColumn } from './header-columns.ts';
import { countMarks, joinColumns, type WithJoined, withTarget } from './joined-columns.ts';
import { isOwnLabel } from './labels.ts';
import { unitOfTitles } from './money-unit.ts';
import { withoutOtherPersons } from './other-persons.ts';

/** What a header says of its columns. */
export interface ResolvedColumns extends WithJoined {
  /** Whether a mark tells the head among the persons of one column of names. */
  readonly headByMark: boolean;
}

/** Columns of these may stand beside one another under different labels, and are joined. */
const withSynonyms: ReadonlySet<ColumnKey | undefined> = new Set(['birth', 'citizenId', 'formerId']);

/** Drops the key of a synonym beside the format's own label, since it is another column: `Tổ` beside `Thôn`. */
function withoutRedundantSynonyms(columns: readonly HeaderColumn[]): readonly HeaderColumn[] {
  const own = new Set(columns.flatMap(({ key, label }) => (key && isOwnLabel(label) ? key : [])));
  const isRedundant = ({ key, label, part }: HeaderColumn): boolean =>
    key !== undefined && !part && own.has(key) && !withSynonyms.has(key) && !isOwnLabel(label);
  return columns.map((column) => (isRedundant(column) ? { ...column, key: undefined } : column));
}

const yearOf = (label: string): number => Number(/20\d\d/.exec(label)?.[0]);
const isClass = (key: ColumnKey | undefined): boolean => key === 'previous' || key === 'stated';

/** Where there are classes of several years, keeps the key of the last year's only. */
function withoutPastYears(columns: readonly HeaderColumn[]): readonly HeaderColumn[] {
  const isPast = ({ key, label }: HeaderColumn): boolean =>
    isClass(key) && columns.some((other) => other.key === key && yearOf(other.label) > yearOf(label));
  return columns.map((column) => (isPast(column) ? { ...column, key: undefined } : column));
}

/** Where classes stand under labels of their own, keeps those whose columns hold marks and no numbers of households. */
function withoutSums(columns: readonly HeaderColumn[], rows: readonly Row[]): readonly HeaderColumn[] {
  const marks = columns.filter(({ part }) => part?.of === 'class').map((column) => countMarks(rows, column));
  const sum = (of: 'yes' | 'numbers') => marks.reduce((total, count) => total + count[of], 0);
  const words = new Set(columns.flatMap(({ key, part }) => (isClass(key) && !part ? key : [])));
  return columns.map((column) => {
    if (column.part?.of !== 'class') return column;
    const isRead = sum('yes') >= sum('numbers') && !words.has(column.key);
    const { part: _, ...alone } = column;
    return isRead ? column : { ...alone, label: column.leaf.text, key: undefined };
  });
}

/**
 * Turns a column of heads that holds marks, beside a column of names, into a flag: the names are heads and members, and
 * a mark says who is the head. Where the list has no relation, the flag's column stands for it.
 */
function withFlag(columns: readonly HeaderColumn[], rows: readonly Row[]): ResolvedColumns {
  const none = { columns, joined: [], headByMark: false };
  const [flag] = columns.filter(({ key }) => key === 'head');
  const names = columns.find(({ key }) => key === 'name') ?? columns.find(({ key }) => key === 'member');
  if (!flag || !names || flag.part) return none;
  const { yes, no, other } = countMarks(rows, flag);
  if (yes === 0 || yes + no <= other) return none;
  const relation = columns.find(({ key }) => key === 'relation') ?? flag;
  const named = columns.map((column) => {
    if (column.key === names.key) return { ...column, key: 'name' };
    if (column !== flag) return column;
    return relation === flag ? { ...flag, key: 'relation' } : withTarget(flag, relation.index);
  });
  const joined = [{ how: 'head', key: 'relation', to: relation.index, flag: flag.index }] as const;
  return { columns: named, joined, headByMark: true };
}

/** Dong per unit of the income, by its label or by the titles above the list. */
function moneyColumns(columns: readonly HeaderColumn[], titles: readonly Row[]): WithJoined['joined'] {
  const income = columns.find(({ key }) => key === 'income');
  const unit = income && (income.unit ?? unitOfTitles(titles));
  return income && unit && unit > 1 ? [{ how: 'money', key: 'income', to: income.index, unit }] : [];
}

/** A row of data has a few values at least; signatures and notes below the list have one or two. */
const leastValues = 3;
const isData = ({ cells }: Row): boolean => cells.filter((cell) => !isBlank(cell)).length >= leastValues;

/**
 * Decides what the columns of official lists stand for. `STT` numbers the households unless they have a number of their
 * own. A single column of names holds heads and members where there is a relation, heads where there is none, and is
 * ignored beside a column of heads. `CMND` alone is the citizen id. `below` are the first rows of the list.
 */
export function resolveColumns(
  found: readonly HeaderColumn[],
  titles: readonly Row[],
  below: readonly Row[],
): ResolvedColumns {
  const rows = below.filter(isData);
  const flagged = withFlag(
    withoutSums(withoutPastYears(withoutRedundantSynonyms(withoutOtherPersons(found))), rows),
    rows,
  );
  const keys = new Set(flagged.columns.map(({ key }) => key));
  const births = keys.has('birthMale') && keys.has('birthFemale') && !keys.has('birth');
  const sexes = keys.has('sexMale') && keys.has('sexFemale') && !keys.has('sex');
  const isOnly = keys.has('relation') && !keys.has('member');
  const resolved: Record<string, ColumnKey | undefined> = {
    order: keys.has('no') ? 'order' : 'no',
    name: keys.has('head') ? undefined : isOnly ? 'name' : 'head',
    birthMale: births ? 'birthMale' : undefined,
    birthFemale: births ? 'birthFemale' : undefined,
    sexMale: sexes ? 'sexMale' : undefined,
    sexFemale: sexes ? 'sexFemale' : undefined,
    formerId: keys.has('citizenId') ? 'formerId' : 'citizenId',
  };
  const { columns, joined } = joinColumns(
    flagged.columns.map((column) =>
      column.key !== undefined && Object.hasOwn(resolved, column.key)
        ? { ...column, key: resolved[column.key] }
        : column,
    ),
  );
  const all = [...joined, ...flagged.joined, ...moneyColumns(columns, titles)];
  return { columns, joined: all, headByMark: flagged.headByMark };
}
