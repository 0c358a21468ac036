import { officialClass } from '../../classify.ts';
import { everyone, type Household, type Member } from '../../household.ts';
import type { Recorded } from '../../records.ts';
import { contradicts } from '../household/read-member.ts';
import type { FileColumns } from './keep-absent.ts';
import { lacksId } from './keep-persons.ts';

/** Warnings of a value that is none, and the columns in which they occur. */
const ofNoValue = { W217: ['previous', 'stated'], W221: ['previous', 'stated', 'needs'] } as const;

/** Warnings that compare a value with others: they follow from the household as it is kept. */
const compared: ReadonlySet<string> = new Set(['W206', 'W401']);

/**
 * The warnings of a household that was recorded `before`, read from a file as `after`, and `kept` with what the file has
 * no column for. As they were where they are the same ones.
 */
export function keptWarnings(
  before: Recorded,
  after: Recorded,
  kept: Recorded,
  { columns, standards }: FileColumns,
): string[] {
  const ids = standards.map(({ id }) => id);
  const contradicted = everyone(kept.household)
    .filter(isContradicted)
    .map(() => 'W206');
  const all = [
    ...after.warnings.filter((code) => !compared.has(code)),
    ...staying(before, columns),
    ...contradicted,
    ...(statesAnother(columns.has('stated') ? after : before, kept, ids) ? ['W401'] : []),
  ];
  return isSame(all, before.warnings) ? before.warnings : all;
}

/**
 * The warnings of values in columns that the file does not have: of ids that were restored and words that are no needs,
 * and of values that are none. A record does not say in which of several columns those are.
 */
function staying({ warnings, household }: Recorded, columns: FileColumns['columns']): string[] {
  const some = (code: string, most = warnings.length) =>
    warnings.filter((each) => each === code).slice(0, most);
  return [
    ...(lacksId(columns) ? some('W207') : []),
    ...(columns.has('needs') ? [] : some('W232')),
    ...Object.entries(ofNoValue).flatMap(([code, keys]) => {
      const isLost = (key: (typeof keys)[number]) => !columns.has(key) && household[key] === undefined;
      return some(code, keys.filter(isLost).length);
    }),
  ];
}

const isContradicted = ({ citizenId, sex, birth }: Member): boolean =>
  citizenId?.length === 12 && contradicts(citizenId, sex, birth);

/**
 * Whether the stated class differs from the computed one. While the class is that of the record in which the stated one
 * was read, it is as it was found there: “Thoát nghèo” does not contradict near-poor, and is recorded as `other`.
 */
function statesAnother(read: Recorded, kept: Recorded, standards: readonly string[]): boolean {
  const now = officialClass(kept, standards);
  if (officialClass(read, standards) === now) return read.warnings.includes('W401');
  const { stated }: Household = kept.household;
  return stated !== undefined && stated !== now;
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.toSorted().join() === other.toSorted().join();
