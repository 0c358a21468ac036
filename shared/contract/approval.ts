import * as z from 'zod';
import { audience } from '../access/policy.ts';
import { Advice, Opinion } from '../approval/opinion.ts';
import { ClassMovements } from '../reports/class-movement.ts';
import { SignalGroup } from '../signals/group-signals.ts';
import { command, Reason, read, wardPath } from './endpoint.ts';

const OpinionText = z.string().trim().min(1).max(5000);

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
  askOpinion: command({
    path: `${wardPath}/opinions`,
    summary:
      'Asks another approver, by account or whoever else approves the ward’s list, for a second opinion. The answer does not wait for it.',
    who: audience.approver,
    body: z.object({ of: z.string().min(1).max(100).optional(), text: OpinionText }),
    audit: 'askOpinion',
    refuses: ['TrainingNotDone', 'WrongStage', 'OtherLevelDue', 'OpinionOpen', 'UserNotFound'],
  }),
  giveOpinion: command({
    path: `${wardPath}/opinions/answer`,
    summary: 'Gives the second opinion that was asked.',
    who: audience.approver,
    body: z.object({
      /** Its number in the ward, from 1. */
      opinion: z.int().min(1).max(10_000),
      advice: Advice,
      text: OpinionText,
    }),
    audit: 'giveOpinion',
    refuses: ['TrainingNotDone', 'WrongStage', 'OpinionNotAsked', 'OpinionOfOther'],
  }),
  readOpinions: read({
    path: `${wardPath}/opinions`,
    summary: 'The second opinions on the ward’s list, and whom the asker may ask.',
    who: audience.caseworkers,
    answer: z.object({
      opinions: z.array(
        Opinion.omit({ given: true, round: true }).extend({
          opinion: z.int(),
          question: z.string(),
          /** Whether it may still be given, and by the asker. */
          isOpen: z.boolean(),
          isMine: z.boolean(),
          given: z.object({ at: z.string(), by: z.string(), advice: Advice, text: z.string() }).optional(),
        }),
      ),
      /** Accounts that approve the ward's list beside the asker's own; none where the asker's answer is not due. */
      advisers: z.array(z.string()),
    }),
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
