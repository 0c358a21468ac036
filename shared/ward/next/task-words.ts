import { plural } from '../../i18n/plural.ts';
import type { Text } from '../../i18n/text.ts';
import type { Task, TaskName } from './task.ts';

type Words = (task: Task) => Text | undefined;

const text =
  (vi: string, en: string): Words =>
  () => ({ vi, en });

/** A number of things that are still open. */
const number =
  (vi: string, one: string, many: string): Words =>
  ({ count }) => ({ vi: `${count} ${vi}`, en: `${count} ${plural(count, one, many)}` });

const unsurveyed = number(
  'hộ đầu kỳ chưa rà soát',
  'household of the opening list not surveyed',
  'households of the opening list not surveyed',
);

/** Where nothing is recorded yet: how much of the opening list is open. */
const nothingRecorded: Words = (task) =>
  task.count > 0 ? unsurveyed(task) : { vi: 'chưa nộp danh sách', en: 'no list is handed in' };

/** The list itself is handed over once nothing else is open. */
const submission: Words = ({ waitsFor = [], count }) =>
  waitsFor.length > 0 || count === 0
    ? undefined
    : { vi: 'chưa gửi kết quả rà soát', en: 'the survey is not submitted' };

const words: Readonly<Partial<Record<TaskName, Words>>> = {
  train: text('chưa tập huấn', 'not trained yet'),
  awaitWindow: nothingRecorded,
  handIn: nothingRecorded,
  windowOver: (task) => (task.count > 0 ? unsurveyed(task) : undefined),
  record: text('tệp đã kiểm tra chưa ghi', 'a checked file is not recorded'),
  sendOn: text('tệp chưa gửi xong', 'a file is not sent to its end'),
  scoreAgain: number('thôn phải chấm lại', 'village to be scored again', 'villages to be scored again'),
  scoreAlone: number('hộ phải chấm lại', 'household to be scored again', 'households to be scored again'),
  findMissing: unsurveyed,
  mend: number('hộ có lỗi', 'household with errors', 'households with errors'),
  submit: submission,
  meet: number('thôn chưa họp', 'village has not met', 'villages have not met'),
  forward: text('chưa chuyển sang niêm yết', 'the list is not forwarded for posting'),
  recheck: number('khiếu nại chưa giải quyết', 'open objection', 'open objections'),
  triage: number('ý kiến chưa giải quyết', 'message to be decided', 'messages to be decided'),
  post: text('chưa niêm yết', 'the list is not posted'),
  decidePairs: number('cặp hộ chờ quyết định trùng', 'pair to be decided', 'pairs to be decided'),
  approve: text('chờ thẩm định', 'waits for approval'),
  giveOpinion: number('ý kiến đang hỏi', 'opinion asked', 'opinions asked'),
  doubled: number('hộ trùng phải bỏ', 'duplicate to be removed', 'duplicates to be removed'),
  correct: number('hộ kiểm tra thấy sai', 'household found to be wrong', 'households found to be wrong'),
};

/** Until a later stage nothing is done about these. */
const waits = ({ is, by }: Task): boolean => by === undefined && (is === 'doubled' || is === 'correct');

/** A task in a few words, as "14 hộ có lỗi". Undefined where nobody has to act. */
export const taskWords = (task: Task): Text | undefined => (waits(task) ? undefined : words[task.is]?.(task));

/** Everything that is open, as "3 hộ đầu kỳ chưa rà soát, 14 hộ có lỗi". */
export function wordsOf(tasks: readonly Task[]): Text {
  const all = tasks.flatMap((task) => taskWords(task) ?? []);
  return { vi: all.map(({ vi }) => vi).join(', '), en: all.map(({ en }) => en).join(', ') };
}
