import type { WardDetail } from './api.ts';
import { both, bothOf, h } from './dom.ts';
import { dayOf, formatCount, formatDay, formatInstant } from './format.ts';
import { classes, stageNames, stages, villageState } from './labels.ts';
import { type Column, tableHead } from './table.ts';

const table = (columns: readonly Column[], rows: readonly Node[]): Node =>
  h('table', { class: 'small' }, tableHead(columns), h('tbody', {}, rows));

const numberCell = (count: number): Node => h('td', { class: 'number' }, formatCount(count));

/** The six stages in a line: done, current, still to come. */
export function stageProgress({ ward, stages: runs }: WardDetail): Node {
  const current = stageNames.indexOf(ward.stage);
  return h(
    'ol',
    { class: 'stage-progress' },
    stageNames.map((stage, index) => {
      const rounds = runs.filter((run) => run.stage === stage).length;
      const isDone = index < current || ward.stage === 'recorded';
      const isCurrent = index === current && !isDone;
      return h(
        'li',
        { class: isDone ? 'done' : isCurrent ? 'here' : 'todo', 'aria-current': isCurrent && 'step' },
        bothOf(stages[stage]),
        rounds > 1 && h('small', {}, `lượt ${rounds}`),
      );
    }),
  );
}

const totalColumns: readonly Column[] = [
  { vi: 'Phân loại', en: 'Class' },
  { vi: 'Đầu kỳ', en: 'Before', isNumber: true },
  { vi: 'Nay', en: 'Now', isNumber: true },
  { vi: 'Nhân khẩu', en: 'People', isNumber: true },
];

export function householdTotals({ totals }: WardDetail): Node {
  const row = (name: 'poor' | 'near-poor') =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, bothOf(classes[name])),
      numberCell(totals.opening[name].households),
      numberCell(totals.classes[name].households),
      numberCell(totals.classes[name].people),
    );
  const surveyed = formatCount(totals.households);
  const missing = formatCount(totals.missing);
  const rejected = formatCount(totals.rejected);
  return h(
    'section',
    {},
    h('h2', {}, both('Số liệu', 'Figures')),
    table(totalColumns, [row('poor'), row('near-poor')]),
    h(
      'p',
      { class: 'quiet' },
      both(
        `${surveyed} hộ đã rà soát, ${missing} hộ đầu kỳ còn thiếu, ${rejected} hộ bị trả lại.`,
        'surveyed, missing, rejected',
      ),
    ),
  );
}

const villageColumns: readonly Column[] = [
  { vi: 'Thôn', en: 'Village' },
  { vi: 'Hộ', en: 'Households', isNumber: true },
  { vi: 'Họp dân: đồng ý/dự', en: 'Agreed/attended' },
  { vi: 'Kết quả', en: 'Result' },
];

/** Each village with its meetings and their result. */
export function villages({ villages: list, meetings }: WardDetail): Node {
  const rows = list.map(({ name, households, state }) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, name),
      numberCell(households),
      h('td', {}, meetings.filter(({ village }) => village === name).map(meetingResult)),
      h('td', { class: state ?? '' }, state ? villageState[state].vi : '–'),
    ),
  );
  return h(
    'section',
    {},
    h('h2', {}, both('Thôn và họp dân', 'Villages and meetings')),
    rows.length === 0
      ? h('p', { class: 'none' }, both('Chưa có hộ nào được ghi nhận.', 'No household recorded yet.'))
      : table(villageColumns, rows),
  );
}

const meetingResult = ({ at, agreed, attended }: WardDetail['meetings'][number]): Node =>
  h(
    'div',
    {},
    `${formatDay(dayOf(at))}: ${formatCount(agreed)}/${formatCount(attended)}`,
    h('small', {}, attended ? `${formatCount(Math.round((agreed / attended) * 100))} %` : ''),
  );

/** Each time a stage was open, each posting, and the objections. */
export function stageHistory({ stages: runs, postings, objections }: WardDetail): Node {
  const unresolved = objections.filter(({ resolvedAt }) => !resolvedAt).length;
  return h(
    'section',
    {},
    h('h2', {}, both('Các bước và niêm yết', 'Stages and postings')),
    h(
      'ul',
      { class: 'plain' },
      runs.map(stageRun),
      postings.map(posting),
      objections.length > 0 &&
        h(
          'li',
          {},
          h('b', {}, 'Khiếu nại'),
          `: ${formatCount(objections.length)}, chưa giải quyết ${formatCount(unresolved)}`,
        ),
    ),
  );
}

const stageRun = ({ stage, round, openedAt, closedAt }: WardDetail['stages'][number]): Node =>
  h(
    'li',
    {},
    h('b', {}, stages[stage].vi),
    ` lượt ${round}: ${formatInstant(openedAt)} – `,
    closedAt ? formatInstant(closedAt) : both('đang mở', 'open'),
  );

const posting = ({ round, postedAt, lastDay, households }: WardDetail['postings'][number]): Node =>
  h(
    'li',
    {},
    h('b', {}, `Niêm yết lần ${round}`),
    `: ${formatInstant(postedAt)}, đến hết ${formatDay(lastDay)}, `,
    households === 'all' ? 'toàn bộ danh sách' : `${formatCount(households)} hộ`,
  );
