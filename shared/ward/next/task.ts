import * as z from 'zod';
import { Day } from '../../day.ts';
import { CorrectionWay } from '../../inspection/correction-way.ts';
import { LeavingWay } from '../../pairs/leaving-way.ts';

const TaskName = z.enum([
  'launch',
  'closed',
  'openStage',
  'train',
  'awaitWindow',
  'windowOver',
  'record',
  'sendOn',
  'handIn',
  'scoreAgain',
  'scoreAlone',
  'mend',
  'findMissing',
  'submit',
  'meet',
  'forward',
  'post',
  'recheck',
  'triage',
  'awaitPosting',
  'decidePairs',
  'approve',
  'giveOpinion',
  'doubled',
  'correct',
  'recorded',
]);
export type TaskName = z.infer<typeof TaskName>;

/** Something that has to be done in a ward, or that the ward waits for. */
export const Task = z.object({
  is: TaskName,
  /** Code of the area whose people do it. Absent where a clock runs, the system goes on, or nothing is left to do. */
  by: z.string().optional(),
  /** How many households, villages, objections or files it is about. */
  count: z.int(),
  /** The file or the villages that are meant. */
  names: z.array(z.string()).optional(),
  /** The last day for it. */
  dueOn: Day.optional(),
  /** The day from which it can be done. */
  opensOn: Day.optional(),
  /** The last day of the clock that runs. */
  endsOn: Day.optional(),
  /** What of the same ward has to be done before. */
  waitsFor: z.array(TaskName).optional(),
  /** By which of the review's commands: of `correct`, and of `doubled`. */
  way: z.union([CorrectionWay, LeavingWay]).optional(),
});
export type Task = z.infer<typeof Task>;

type Rest = Omit<Task, 'is' | 'count'>;

/** A task about a number of things; none where there are none. */
export const counted = (is: TaskName, count: number, rest: Rest): Task[] =>
  count > 0 ? [{ is, count, ...rest }] : [];
