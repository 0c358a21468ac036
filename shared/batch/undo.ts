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

/** So many households are named in a refusal. */
const named = 20;

/**
 * Refuses `HouseholdsChangedSince` if a generation after the batch's own changed one of its households. `versions` are
 * those of the batch's generation and of all later ones. Names codes, not people, and rows where there is no code.
 */
export function requireUnchangedSince(versions: readonly HouseholdVersion[], generation: number): void {
  const own = versions.filter((each) => each.generation === generation);
  const later = new Set(
    versions.filter((each) => each.generation > generation).map(({ record }) => record.key),
  );
  const changed = own.filter(({ record }) => later.has(record.key)).map(({ record }) => record);
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
