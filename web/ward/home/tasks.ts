import { dueDayOf } from '../../../shared/ward/due-day.ts';
import type { BatchView, WardDetail } from '../../client/answers.ts';
import { goodHouseholds } from '../hand-in/assess-batch.ts';
import { isBetweenStages, reopenedVillages, uploadWindow } from '../upload-window.ts';

export type TaskName =
  | 'launch'
  | 'closed'
  | 'openStage'
  | 'train'
  | 'awaitWindow'
  | 'record'
  | 'sendOn'
  | 'handIn'
  | 'scoreAgain'
  | 'windowOver'
  | 'mend'
  | 'findMissing'
  | 'submit'
  | 'meet'
  | 'forward'
  | 'post'
  | 'recheck'
  | 'triage'
  | 'doubled'
  | 'awaitPosting'
  | 'awaitApproval'
  | 'recorded';

/** Something that the ward, or somebody for it, has to do or to wait for. */
export interface Task {
  readonly is: TaskName;
  readonly count: number;
  /** The last day for it. */
  readonly dueOn?: string | undefined;
  /** The file or the villages that are meant. */
  readonly names: readonly string[];
}

type Rest = Partial<Omit<Task, 'is'>>;
const task = (is: TaskName, rest: Rest = {}): Task => ({ is, count: 0, names: [], ...rest });

/** What there is to do in a ward, the next thing first. Those after it wait for it, or go on beside it. */
export function tasksOf(detail: WardDetail, batches: readonly BatchView[]): readonly [Task, ...Task[]] {
  const { campaign, ward } = detail;
  if (ward.stage === 'recorded') return [task('recorded')];
  if (campaign.status === 'closed') return [task('closed')];
  if (campaign.status === 'prepared') return [task('launch')];
  if (isBetweenStages(detail)) return [task('openStage')];
  if (ward.stage === 'training') return [task('train', { dueOn: ward.dueOn })];
  if (ward.stage === 'survey') return inSurvey(detail, batches);
  const doubled = doubledTasks(detail);
  if (ward.stage === 'vetting') return [meetOrForward(detail), ...doubled];
  if (ward.stage === 'posting') return [...inPosting(detail), ...doubled];
  return [task('awaitApproval', { dueOn: ward.dueOn }), ...doubled];
}

/** Households that people found to be another one, which stays. They leave in the survey. */
const doubledTasks = ({ doubled }: WardDetail): Task[] =>
  doubled > 0 ? [task('doubled', { count: doubled })] : [];

function inSurvey(detail: WardDetail, batches: readonly BatchView[]): readonly [Task, ...Task[]] {
  const { ward, totals } = detail;
  const { dueOn } = ward;
  const mend = task('mend', { count: totals.rejected, dueOn });
  const missing = task('findMissing', { count: totals.missing, dueOn });
  const before = [
    ...uploadTasks(detail, batches),
    ...(totals.rejected > 0 ? [mend] : []),
    ...(totals.missing > 0 && totals.households > 0 ? [missing] : []),
    ...doubledTasks(detail),
  ];
  const others = toMeet(detail);
  const beside = others.length > 0 ? [meetOrForward(detail)] : [];
  const last = [task('submit', { count: totals.households, dueOn }), ...beside] as const;
  const [first, ...rest] = before;
  return first ? [first, ...rest, ...last] : last;
}

/** What the next file needs. */
function uploadTasks(detail: WardDetail, batches: readonly BatchView[]): Task[] {
  const { is, from, to } = uploadWindow(detail);
  if (is === 'early') return [task('awaitWindow', { dueOn: from })];
  const again = isToBeScored(detail, batches) ? reopenedVillages(detail) : [];
  const { rejected, missing, households } = detail.totals;
  if (is === 'over') {
    const isShort = again.length > 0 || rejected > 0 || missing > 0 || households === 0;
    return isShort ? [task('windowOver', { dueOn: to })] : [];
  }
  const [newest] = batches;
  const ready = readyBatch(batches);
  if (ready) return [task('record', { count: goodHouseholds(ready), names: [ready.name], dueOn: to })];
  if (newest?.status === 'waiting') return [task('sendOn', { names: [newest.name], dueOn: to })];
  if (households === 0) return [task('handIn', { dueOn: to })];
  return again.length > 0 ? [task('scoreAgain', { names: again, count: again.length, dueOn: to })] : [];
}

/** The newest checked file that can be recorded and is not older than what is recorded. */
export function readyBatch(batches: readonly BatchView[]): BatchView | undefined {
  const recorded = batches.findIndex(({ status }) => status === 'committed');
  const newer = recorded < 0 ? batches : batches.slice(0, recorded);
  return newer.find((batch) => batch.status === 'ready' && goodHouseholds(batch) > 0);
}

/** Villages wait for new scores until a file was recorded in this round. */
function isToBeScored({ ward: { since = '' } }: WardDetail, batches: readonly BatchView[]): boolean {
  return !batches.some(({ status, committedAt = '' }) => status === 'committed' && committedAt >= since);
}

const toMeet = ({ villages }: WardDetail): string[] =>
  villages.filter(({ state }) => state === 'due').map(({ name }) => name);

function meetOrForward(detail: WardDetail): Task {
  const names = toMeet(detail);
  const dueOn = dueDayOf(detail.extensions.vetting, detail.campaign.calendar.vetting.to);
  return task(names.length > 0 ? 'meet' : 'forward', { names, count: names.length, dueOn });
}

function inPosting({ ward, objections, undecided }: WardDetail): readonly [Task, ...Task[]] {
  const open = objections.filter(({ resolvedAt }) => resolvedAt === undefined).length;
  const clock = task('awaitPosting', { dueOn: ward.postedUntil });
  const recheck = open > 0 ? [task('recheck', { count: open, dueOn: ward.dueOn })] : [];
  const triage = undecided > 0 ? [task('triage', { count: undecided })] : [];
  const [first, ...rest] = [...recheck, ...triage];
  if (first) return [first, ...rest, clock];
  // Before the list is up the ward has a day by which to post it; while the clock runs nobody has to do anything.
  return [ward.dueOn === undefined ? clock : task('post', { dueOn: ward.dueOn })];
}
