import type { WardDetail } from './answers.ts';
import { both, day, dayOf, h, moment, n, say } from './dom.ts';
import { classes, stageNames, stages, villageState } from './words.ts';

/** Columns of figures stand to the right, and so do their heads. */
const numeric = new Set(['Đầu kỳ', 'Nay', 'Nhân khẩu', 'Hộ']);

type Heading = readonly [vi: string, en: string];

const table = (heads: readonly Heading[], rows: readonly Node[]): Node =>
  h(
    'table',
    { class: 'small' },
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        heads.map(([vi, en]) => h('th', { scope: 'col', class: numeric.has(vi) && 'number' }, both(vi, en))),
      ),
    ),
    h('tbody', {}, rows),
  );

/** The six stages as a line, with the round where there is more than one. */
export function track({ ward: line, stages: runs }: WardDetail): Node {
  const here = stageNames.indexOf(line.stage);
  return h(
    'ol',
    { class: 'track' },
    stageNames.map((stage, place) => {
      const round = runs.filter((run) => run.stage === stage).length;
      const isDone = place < here || line.stage === 'recorded';
      const state = isDone ? 'done' : place === here ? 'here' : 'todo';
      return h(
        'li',
        { class: state, 'aria-current': state === 'here' && 'step' },
        both(stages[stage].vi, stages[stage].en),
        round > 1 && h('small', {}, `lượt ${round}`),
      );
    }),
  );
}

export function figures({ totals }: WardDetail): Node {
  const line = (name: 'poor' | 'near-poor') =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, say(classes[name])),
      h('td', { class: 'number' }, n(totals.opening[name].households)),
      h('td', { class: 'number' }, n(totals.classes[name].households)),
      h('td', { class: 'number' }, n(totals.classes[name].people)),
    );
  const heads: readonly Heading[] = [
    ['Phân loại', 'Class'],
    ['Đầu kỳ', 'Before'],
    ['Nay', 'Now'],
    ['Nhân khẩu', 'People'],
  ];
  return h(
    'section',
    {},
    h('h2', {}, both('Số liệu', 'Figures')),
    table(heads, [line('poor'), line('near-poor')]),
    h(
      'p',
      { class: 'quiet' },
      both(
        `${n(totals.households)} hộ đã rà soát, ${n(totals.missing)} hộ đầu kỳ còn thiếu, ${n(totals.rejected)} hộ bị trả lại.`,
        'surveyed, missing, rejected',
      ),
    ),
  );
}

export function villages({ villages: list, meetings }: WardDetail): Node {
  const rows = list.map(({ name, households, state }) => {
    const met = meetings.filter(({ village }) => village === name);
    const results = met.map(({ at, agreed, attended }) =>
      h(
        'div',
        {},
        `${day(dayOf(at))}: ${n(agreed)}/${n(attended)}`,
        h('small', {}, attended ? `${n(Math.round((agreed / attended) * 100))} %` : ''),
      ),
    );
    return h(
      'tr',
      {},
      h('th', { scope: 'row' }, name),
      h('td', { class: 'number' }, n(households)),
      h('td', {}, results),
      h('td', { class: state ?? '' }, state ? villageState[state].vi : '–'),
    );
  });
  const heads: readonly Heading[] = [
    ['Thôn', 'Village'],
    ['Hộ', 'Households'],
    ['Họp dân: đồng ý/dự', 'Agreed/attended'],
    ['Kết quả', 'Result'],
  ];
  return h(
    'section',
    {},
    h('h2', {}, both('Thôn và họp dân', 'Villages and meetings')),
    rows.length === 0
      ? h('p', { class: 'none' }, both('Chưa có hộ nào được ghi nhận.', 'No household recorded yet.'))
      : table(heads, rows),
  );
}

/** Each time a stage was open, and each list on the board. */
export function rounds({ stages: runs, postings, objections }: WardDetail): Node {
  const open = objections.filter(({ resolvedAt }) => !resolvedAt).length;
  return h(
    'section',
    {},
    h('h2', {}, both('Các bước và niêm yết', 'Stages and postings')),
    h(
      'ul',
      { class: 'plain' },
      runs.map(({ stage, round, openedAt, closedAt }) =>
        h(
          'li',
          {},
          h('b', {}, stages[stage].vi),
          ` lượt ${round}: ${moment(openedAt)} – `,
          closedAt ? moment(closedAt) : both('đang mở', 'open'),
        ),
      ),
      postings.map(({ round, postedAt, lastDay, households }) =>
        h(
          'li',
          {},
          h('b', {}, `Niêm yết lần ${round}`),
          `: ${moment(postedAt)}, đến hết ${day(lastDay)}, `,
          households === 'all' ? 'toàn bộ danh sách' : `${n(households)} hộ`,
        ),
      ),
      objections.length > 0 &&
        h('li', {}, h('b', {}, 'Khiếu nại'), `: ${n(objections.length)}, chưa giải quyết ${n(open)}`),
    ),
  );
}
