import * as z from 'zod';
import { audience } from '../access/policy.ts';
import { ClassMovements } from '../reports/class-movement.ts';
import { SignalGroup } from '../signals/group-signals.ts';
import { command, Reason, read, wardPath } from './endpoint.ts';

/** What helps those who approve a ward's list to judge it, and how they take an answer back. */
export const approval = {
  recall: command({
    path: `${wardPath}/recall`,
    summary:
      'Takes the newest answer to the ward’s list back, until somebody has acted on it: the next level, the ward after a return, or the close of the campaign.',
    who: audience.approver,
    body: z.object({ reason: Reason }),
    audit: 'recall',
    refuses: ['NothingToRecall', 'OtherLevelAnswered', 'AnswerActedOn', 'ReasonMissing'],
  }),
  readMovements: read({
    path: `${wardPath}/movements`,
    summary:
      'How the ward’s poor and near-poor households and people of the opening list became those of now.',
    who: audience.staff,
    answer: ClassMovements,
  }),
  readSignals: read({
    path: `${wardPath}/signals`,
    summary: 'What whoever approves the ward’s list should look at, by kind: signals, never a verdict.',
    who: audience.caseworkers,
    answer: z.object({
      /** Kinds of which nothing was seen are absent. */
      groups: z.array(SignalGroup),
      /** The households that are named, by their keys. */
      households: z.record(
        z.string(),
        z.object({ code: z.string().optional(), head: z.string(), village: z.string() }),
      ),
    }),
  }),
};
