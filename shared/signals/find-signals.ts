import { changedPeople } from './changed-people.ts';
import { declaredKin } from './declared-kin.ts';
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
  declaredKin,
};

/** What whoever approves a ward's list should look at, kind by kind; never a verdict. */
export const findSignals = (ward: ReviewedWard): Signal[] => signalKinds.flatMap((kind) => rules[kind](ward));
