import { changedPeople } from './changed-people.ts';
import { equalScores } from './equal-scores.ts';
import { exactTarget } from './exact-target.ts';
import { type SignalKind, signalKinds } from './kinds.ts';
import { nearLine } from './near-line.ts';
import type { ReviewedWard } from './reviewed-ward.ts';
import { scoresAfterMeeting } from './scores-after-meeting.ts';
import type { Signal } from './signal.ts';

const rules: Readonly<Record<SignalKind, (ward: ReviewedWard) => readonly Signal[]>> = {
  scoresAfterMeeting,
  nearLine,
  exactTarget,
  changedPeople,
  equalScores,
};

/**
 * What whoever approves a ward's list should look at, kind by kind; never a verdict. Kin of officials would be a kind
 * where something declared them; no file and no command does.
 */
export const findSignals = (ward: ReviewedWard): Signal[] => signalKinds.flatMap((kind) => rules[kind](ward));
