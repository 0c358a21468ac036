import * as z from 'zod';
import type { Batch } from '../../shared/batch/batch.ts';
import { writtenBy } from '../../shared/batch/undo.ts';
import type { Campaign } from '../../shared/campaign.ts';
import type { Decision } from '../../shared/changes.ts';
import type { MeetingHeld, Version } from '../../shared/signals/reviewed-ward.ts';
import type { Origin } from '../../shared/signals/signal.ts';
import { passes } from '../../shared/ward/vetting.ts';

/** When a version was recorded, how and by whom. */
export type VersionOrigin = Omit<Version, 'household'>;

/** The decisions that change scores. */
const origins: Readonly<Record<string, Origin>> = { recordMeeting: 'meeting', resolveObjection: 'recheck' };

/**
 * Tells of a ward's generations where each came from: a batch names its own; that of a decision has the decision's
 * instant in it, because generations are microseconds.
 */
export function originFinder(
  batches: readonly Batch[],
  decisions: readonly Decision[],
): (generation: number) => VersionOrigin {
  const byGeneration = batchesByGeneration(batches);
  const changing = decisions.filter(({ kind }) => Object.hasOwn(origins, kind));
  const found = new Map<number, VersionOrigin>();
  const find = (generation: number): VersionOrigin => {
    const batch = byGeneration.get(generation);
    if (batch) return { at: batch.committedAt ?? batch.receivedAt, by: batch.by, origin: 'file' };
    const millisecond = new Date(Math.floor(generation / 1000)).toISOString();
    const decision = changing.findLast(({ at }) => at === millisecond);
    const origin = decision && origins[decision.kind];
    return decision && origin
      ? { at: decision.at, by: decision.by, origin }
      : { at: millisecond, origin: 'other' };
  };
  return (generation) => {
    const known = found.get(generation) ?? find(generation);
    found.set(generation, known);
    return known;
  };
}

/** A batch goes with the generation of its commit, and with those in which it took over households of an undone one. */
const batchesByGeneration = (batches: readonly Batch[]): ReadonlyMap<number, Batch> =>
  new Map(
    batches.flatMap((batch) =>
      writtenBy(batch, batches).map(({ generation }): [number, Batch] => [generation, batch]),
    ),
  );

const Meeting = z.object({ village: z.string(), attended: z.int(), agreed: z.int() });

/** The village meetings among a ward's decisions, oldest first. */
export const meetingsIn = (decisions: readonly Decision[], campaign: Campaign): MeetingHeld[] =>
  decisions
    .filter(({ kind }) => kind === 'recordMeeting')
    .map(({ at, body }) => {
      const meeting = Meeting.parse(body);
      return { at, village: meeting.village, passed: passes(meeting, campaign) };
    });
