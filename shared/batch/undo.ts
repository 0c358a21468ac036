import type { Campaign } from '../campaign.ts';
import { Refusal } from '../errors.ts';
import type { HouseholdRecord, HouseholdVersion } from '../records.ts';
import { currentRun, requireStage } from '../ward/stage-runs.ts';
import type { InStage, WardReview } from '../ward/ward-review.ts';
import type { Batch } from './batch.ts';
import { isReadableKey } from './readable-key.ts';

/**
 * Refuses to undo a batch outside of the survey (`WrongStage`), one that is not recorded (`BatchNotCommitted`), and one
 * of an earlier round, which people have met about since (`UndoTooLate`).
 */
export function requireUndoable(
  review: WardReview,
  campaign: Campaign,
  { status, committedAt = '', round }: Batch,
): asserts review is InStage<'survey'> {
  requireStage(review, campaign, 'survey');
  if (status !== 'committed') throw new Refusal('BatchNotCommitted', { status });
  const current = currentRun(review);
  const isInRound = round === undefined ? committedAt >= (current?.openedAt ?? '') : round === current?.round;
  if (!isInRound) throw new Refusal('UndoTooLate');
}

/** A generation whose households are a batch's: its own, or one under which it took over another one's. */
export interface Written {
  readonly generation: number;
  /** The generation that its households were written under first. */
  readonly from: number;
  /** Keys of those that are posted and approved again after a return because of it. */
  readonly widened: readonly string[];
  /** Keys of those that were voted down, removed, and brought back by it. */
  readonly broughtBack: readonly string[];
}

/** The generations that go with a batch. `batches` are all of its ward. */
export function writtenBy(
  { id, generation, widened, broughtBack }: Batch,
  batches: readonly Batch[],
): Written[] {
  const own = generation === undefined ? [] : [{ generation, from: generation, widened, broughtBack }];
  const takenOver = batches.flatMap((each) => each.takenOver ?? []).filter(({ batch }) => batch === id);
  return [...own, ...takenOver].map((each) => ({
    ...each,
    widened: each.widened ?? [],
    broughtBack: each.broughtBack ?? [],
  }));
}

/** So many households are named in a refusal. */
const named = 20;

/**
 * Refuses `HouseholdsChangedSince` if a later generation changed one of a batch's households. `versions` are those of its
 * generations and of all later ones. Names codes, not people, and rows where there is no code.
 */
export function requireUnchangedSince(
  versions: readonly HouseholdVersion[],
  written: readonly Pick<Written, 'generation'>[],
): void {
  const generations = new Set(written.map(({ generation }) => generation));
  const isOwn = ({ generation }: HouseholdVersion): boolean => generations.has(generation);
  const later = new Map<string, number>();
  for (const version of versions)
    if (!isOwn(version))
      later.set(version.record.key, Math.max(version.generation, later.get(version.record.key) ?? 0));
  const changed = versions
    .filter((each) => isOwn(each) && (later.get(each.record.key) ?? 0) > each.generation)
    .map(({ record }) => record);
  if (changed.length === 0) return;
  const more = changed.length > named ? ['…'] : [];
  const list = (row: string) =>
    [...changed.slice(0, named).map((each) => nameOf(each, row)), ...more].join(', ');
  throw new Refusal('HouseholdsChangedSince', {
    count: changed.length,
    households: list('row'),
    householdsVi: list('dòng'),
  });
}

function nameOf({ key, recorded, rejected }: HouseholdRecord, row: string): string {
  if (isReadableKey(key)) return key;
  const at = (rejected ?? recorded)?.row;
  return at === undefined ? '?' : `${row} ${at}`;
}
