import { resultsOf } from '../../classify.ts';
import type { Household } from '../../household.ts';
import type { Recorded } from '../../records.ts';
import type { Standard } from '../../standards/standard.ts';
import { type ColumnKey, designationKey } from '../header/columns.ts';
import { keepPersons } from './keep-persons.ts';
import { keptWarnings } from './kept-warnings.ts';

/** The columns that a file has, and the campaign's standards, official first. */
export interface FileColumns {
  readonly columns: ReadonlySet<ColumnKey>;
  readonly standards: readonly Standard[];
}

/** The fields of a household that are a column of their own. */
const fields = ['code', 'noLabour', 'merit', 'causes', 'needs', 'previous', 'stated', 'note'] as const;

/**
 * A recorded household as a later file leaves it: what the file has a column for is as the file says, an empty cell
 * empties it, and what it has no column for stays. Scores are those of the file, which has always some. The setting
 * and the village's former name stay as long as the village does; a household that moved has those of its new village.
 */
export function keepAbsent(before: Recorded, after: Recorded, file: FileColumns): Recorded {
  const { columns, standards } = file;
  const [old, next] = [before.household, after.household];
  const household: Household = { ...next, ...keepPersons(old, next, columns) };
  for (const field of fields) if (!columns.has(field)) Object.assign(household, { [field]: old[field] });
  household.designations = keepDesignations(old, next, columns);
  if (old.formerly !== undefined && old.village === next.village) household.formerly = old.formerly;
  const isPlaced = columns.has('setting') || old.village !== next.village;
  household.setting = isPlaced ? next.setting : old.setting;
  const isSame = household.setting === next.setting;
  const kept = { ...after, household, results: isSame ? after.results : resultsOf(household, standards) };
  return { ...kept, warnings: keptWarnings(before, after, kept, file) };
}

/** Those that the file marks, and the recorded ones that it has no column for, in the order of the ids. */
function keepDesignations(
  { designations: old = [] }: Household,
  { designations: marked = [] }: Household,
  columns: ReadonlySet<ColumnKey>,
): string[] | undefined {
  const kept = old.filter((id) => !columns.has(designationKey(id)));
  const all = [...new Set([...kept, ...marked])].sort();
  return all.length > 0 ? all : undefined;
}
