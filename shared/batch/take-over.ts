import { Refusal } from '../errors.ts';
import type { HouseholdRecord, HouseholdVersion } from '../records.ts';
import type { Batch, TakenOver } from './batch.ts';
import type { Comparison } from './comparison.ts';
import type { Written } from './undo.ts';

/** Characters of keys and rows that are kept with a batch: in any script they fit into an item of DynamoDB, 400 KB. */
const mostHeld = 120_000;
const sizeOf = ([key, row]: readonly [key: string, row: number]): number =>
  key.length + String(row).length + 6;

/** What a commit keeps of the households that it found unchanged in the records of `generations`. */
export function heldBy(
  { preview, held: rows, heldInPart }: Pick<Comparison, 'preview' | 'held' | 'heldInPart'>,
  generations: readonly number[],
): Batch['held'] {
  const after = generations.at(-1);
  if (preview.unchanged === 0 || after === undefined) return undefined;
  const all = [...rows, ...heldInPart.map((key) => [key, 0] as const)];
  if (all.reduce((sum, each) => sum + sizeOf(each), 0) > mostHeld) return { after };
  const inPart = heldInPart.length > 0 && { inPart: [...heldInPart] };
  return { after, rows: rows.map(([key, row]) => [key, row]), ...inPart };
}

/** Households that one batch takes over from an undone one, as they are written again. */
export type Taking = Omit<TakenOver, 'generation'> & { readonly records: readonly HouseholdRecord[] };

/** A batch with the rows of the households that it found unchanged. */
type Holder = Pick<Batch, 'id'> & { readonly after: number; readonly rows: ReadonlyMap<string, number> };

interface Undoing {
  readonly batch: Batch;
  /** All of the ward. */
  readonly batches: readonly Batch[];
  readonly written: readonly Written[];
  /** The versions of its generations. */
  readonly versions: readonly HouseholdVersion[];
}

/**
 * What stays of a batch that is undone: a household that another recorded file holds as it is was surveyed by that file
 * too, as if the undone one had never been. The first of several takes it over. Refuses `HouseholdsHeldLater` where a later
 * batch of an older version, or a very large one, does not say which households it holds, and where one lacks a column: what
 * it would have recorded without the undone one is not known.
 */
export function takenOver(undoing: Undoing): Taking[] {
  const { written, versions } = undoing;
  const holders = holdersFor(undoing);
  const takings = new Map<string, Taking & { readonly records: HouseholdRecord[] }>();
  for (const { generation, record } of versions) {
    const { from, widened, broughtBack } = written.find((each) => each.generation === generation) ?? {};
    const holder = holders.find(({ after, rows }) => after >= (from ?? Infinity) && rows.has(record.key));
    const row = holder?.rows.get(record.key);
    if (from === undefined || !holder || row === undefined || !record.recorded) continue;
    const id = `${holder.id} ${from}`;
    const taking = takings.get(id) ?? { batch: holder.id, from, widened: [], broughtBack: [], records: [] };
    taking.records.push({ ...record, recorded: { ...record.recorded, batch: holder.id, row } });
    if (widened?.includes(record.key)) taking.widened?.push(record.key);
    if (broughtBack?.includes(record.key)) taking.broughtBack?.push(record.key);
    takings.set(id, taking);
  }
  return [...takings.values()];
}

/** The batches that may hold some of the households, in the order of their commits. */
function holdersFor({ batch, batches, written, versions }: Undoing): Holder[] {
  if (versions.length === 0) return [];
  const first = Math.min(...written.map(({ from }) => from));
  const others = batches.filter(({ id, status }) => status === 'committed' && id !== batch.id);
  const own = new Set(versions.map(({ record }) => record.key));
  const isUnclear = ({ held, preview, committedAt = '' }: Batch): boolean =>
    held
      ? held.after >= first && (!held.rows || (held.inPart ?? []).some((key) => own.has(key)))
      : (preview?.unchanged ?? 0) > 0 && committedAt >= (batch.committedAt ?? '');
  const unclear = others.filter(isUnclear);
  if (unclear.length > 0) throw new Refusal('HouseholdsHeldLater', { count: unclear.length });
  return others
    .toReversed()
    .flatMap(({ id, held, committedAt = '' }) =>
      held?.rows ? [{ id, committedAt, after: held.after, rows: new Map(held.rows) }] : [],
    )
    .toSorted((one, other) => one.after - other.after || one.committedAt.localeCompare(other.committedAt));
}
