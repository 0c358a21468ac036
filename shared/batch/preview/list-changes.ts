import * as z from 'zod';
import { Class } from '../../household.ts';
import type { HouseholdRecord, Recorded } from '../../records.ts';
import type { Comparison } from '../comparison.ts';
import { Difference, differencesOf, type Reading } from './differences.ts';

/** What happens to a household: `heads` of the changed ones have another head under their code. */
export const ChangeKind = z.enum(['heads', 'changed', 'new', 'missing']);
export type ChangeKind = z.infer<typeof ChangeKind>;

/** One household of a preview. `row` is its row in the file; a missing one has none. */
export const ChangeLine = z.object({
  household: z.string(),
  code: z.string().optional(),
  head: z.string(),
  birth: z.string().optional(),
  village: z.string(),
  people: z.int(),
  /** By the official standard, after the file. */
  class: Class,
  row: z.int().optional(),
  /** What changes; empty for a new or a missing one. */
  differences: z.array(Difference),
});
export type ChangeLine = z.infer<typeof ChangeLine>;

interface Compared extends Pick<Comparison, 'changed' | 'missing' | 'heads'> {
  readonly records: readonly HouseholdRecord[];
}

interface Change {
  readonly key: string;
  readonly before: Recorded | undefined;
  readonly after: Recorded | undefined;
}

interface Page {
  readonly kind: ChangeKind;
  readonly from: number;
  readonly limit: number;
}

/** A page of the households of one kind, in the order of the file, with the number of all. */
export function listChanges(compared: Compared, { kind, from, limit }: Page, reading: Reading) {
  const changes = changesOf(compared, kind);
  const page = changes.slice(from, from + limit).flatMap((each) => lineOf(each, reading));
  return { total: changes.length, households: page };
}

function changesOf({ changed, missing, heads, records }: Compared, kind: ChangeKind): Change[] {
  if (kind === 'missing')
    return missing.map(({ key, recorded }) => ({ key, before: recorded, after: undefined }));
  const before = new Map(records.map(({ key, recorded }) => [key, recorded]));
  const isOther = new Set(heads.map(({ key }) => key));
  return changed
    .map(({ key, recorded }) => ({ key, before: before.get(key), after: recorded }))
    .filter(({ before, after }) => after !== undefined && after !== before)
    .filter((each) => (each.before === undefined) === (kind === 'new'))
    .filter(({ key }) => kind !== 'heads' || isOther.has(key))
    .sort((a, b) => (a.after?.row ?? 0) - (b.after?.row ?? 0));
}

function lineOf({ key, before, after }: Change, reading: Reading): ChangeLine[] {
  const shown = after ?? before;
  if (!shown) return [];
  const { code, head, village, people } = shown.household;
  return [
    {
      household: key,
      code,
      head: head.name,
      birth: head.birth,
      village,
      people,
      class: reading.classOf(shown),
      row: after?.row,
      differences: before && after ? differencesOf(before, after, reading) : [],
    },
  ];
}
