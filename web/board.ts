import type { Board, WardLine } from './answers.ts';
import { get } from './api.ts';
import { both, day, fill, h, n, plain, say } from './dom.ts';
import type { Shown } from './frame.ts';
import { stageNames, stages } from './words.ts';

type Filter = (typeof stageNames)[number] | 'overdue' | 'all';

/** The wards by what presses: overdue first, then by due day, what needs nobody last. */
const byUrgency = (a: WardLine, b: WardLine): number =>
  Number(b.overdue) - Number(a.overdue) ||
  (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9') ||
  stageNames.indexOf(a.stage) - stageNames.indexOf(b.stage) ||
  a.code.localeCompare(b.code);

export async function board(id: string): Promise<Shown> {
  const { campaign, today, wards } = await get<Board>(`/campaigns/${id}/board`);
  const sorted = wards.toSorted(byUrgency);
  const body = h('tbody', {});
  const nothing = h('p', { class: 'none', hidden: true }, both('Không có xã nào.', 'No ward.'));
  let filter: Filter = 'all';
  const search = h('input', {
    ...{ type: 'search', id: 'search', placeholder: 'Tên xã hoặc mã', input: () => draw() },
  });
  const chips = h('div', { class: 'chips', role: 'group', 'aria-label': 'Lọc theo bước' });
  const draw = () => {
    const wanted = plain(search.value);
    const shown = sorted.filter(
      (ward) => fits(ward, filter) && plain(`${ward.name} ${ward.code}`).includes(wanted),
    );
    fill(body, ...shown.map((ward) => row(id, ward, today)));
    nothing.hidden = shown.length > 0;
    fill(
      chips,
      ...chipsOf(wards, filter, (chosen) => {
        filter = chosen;
        draw();
        chips.querySelector<HTMLElement>('[aria-pressed=true]')?.focus();
      }),
    );
  };
  draw();
  return {
    title: 'Tiến độ',
    nodes: [
      h('h1', {}, campaign.title),
      sums(wards),
      h(
        'div',
        { class: 'tools' },
        chips,
        h('label', { class: 'search', for: 'search' }, h('span', {}, both('Tìm xã', 'Find')), search),
      ),
      h('table', { class: 'board' }, h('caption', { class: 'hidden' }, 'Các xã'), head(), body),
      nothing,
    ],
  };
}

const fits = (ward: WardLine, filter: Filter): boolean =>
  filter === 'all' || (filter === 'overdue' ? ward.overdue : ward.stage === filter);

function chipsOf(wards: readonly WardLine[], chosen: Filter, choose: (filter: Filter) => void): Node[] {
  const chip = (filter: Filter, vi: string, en: string) => {
    const count = wards.filter((ward) => fits(ward, filter)).length;
    const props = { type: 'button', class: `chip ${filter}`, 'aria-pressed': String(filter === chosen) };
    return h('button', { ...props, click: () => choose(filter) }, h('b', {}, n(count)), both(vi, en));
  };
  return [
    chip('all', 'Tất cả', 'All'),
    chip('overdue', 'Quá hạn', 'Overdue'),
    ...stageNames.map((stage) => chip(stage, stages[stage].vi, stages[stage].en)),
  ];
}

function sums(wards: readonly WardLine[]): Node {
  const sum = (pick: (ward: WardLine) => number) => wards.reduce((total, ward) => total + pick(ward), 0);
  const figure = (vi: string, en: string, count: number, before?: number) =>
    h(
      'div',
      {},
      h('dt', {}, both(vi, en)),
      h('dd', {}, n(count), before !== undefined && h('small', {}, ` đầu kỳ ${n(before)}`)),
    );
  return h(
    'dl',
    { class: 'sums' },
    figure(
      'Hộ đã rà soát',
      'Surveyed',
      sum(({ households }) => households),
    ),
    figure(
      'Hộ nghèo',
      'Poor',
      sum(({ poor }) => poor),
      sum(({ before }) => before.poor),
    ),
    figure(
      'Hộ cận nghèo',
      'Near-poor',
      sum(({ nearPoor }) => nearPoor),
      sum(({ before }) => before.nearPoor),
    ),
    figure(
      'Hộ bị trả lại',
      'Rejected',
      sum(({ rejected }) => rejected),
    ),
  );
}

const head = () =>
  h(
    'thead',
    {},
    h(
      'tr',
      {},
      [
        ['Xã', 'Ward'],
        ['Bước', 'Stage'],
        ['Hạn', 'Due'],
        ['Còn thiếu', 'Missing'],
      ].map(([vi, en]) => h('th', { scope: 'col' }, both(vi!, en!))),
      [
        ['Nghèo', 'Poor'],
        ['Cận nghèo', 'Near-poor'],
      ].map(([vi, en]) => h('th', { scope: 'col', class: 'number' }, both(vi!, en!))),
    ),
  );

function row(id: string, ward: WardLine, today: string): Node {
  const { code, name, stage, round, missing, poor, nearPoor, before } = ward;
  return h(
    'tr',
    { class: ward.overdue && 'late' },
    h('th', { scope: 'row' }, h('a', { href: `/dot/${id}/xa/${code}` }, name), h('small', {}, code)),
    h('td', { class: 'stage' }, pill(stage), round > 1 && h('small', {}, `lượt ${round}`)),
    h('td', { class: 'due' }, due(ward, today)),
    h('td', { class: 'missing' }, say(missing)),
    figureCell('Nghèo', poor, before.poor),
    figureCell('Cận nghèo', nearPoor, before.nearPoor),
  );
}

const pill = (stage: WardLine['stage']): Node =>
  h('span', { class: `pill ${stage}` }, both(stages[stage].vi, stages[stage].en));

/** When something is due, or until when a list hangs. */
export function due({ dueOn, overdue, postedUntil }: WardLine, today: string): Node {
  if (dueOn && overdue) {
    const days = Math.round((Date.parse(today) - Date.parse(dueOn)) / 86_400_000);
    return h(
      'span',
      { class: 'overdue' },
      day(dueOn),
      h('small', {}, both(`quá ${n(days)} ngày`, 'overdue')),
    );
  }
  if (dueOn) return h('span', {}, day(dueOn));
  if (postedUntil)
    return h('span', {}, day(postedUntil), h('small', {}, both('niêm yết đến hết', 'posted until')));
  return h('span', { class: 'quiet' }, '–');
}

const figureCell = (label: string, now: number, before: number): Node =>
  h('td', { class: 'number', 'data-label': label }, h('b', {}, n(now)), h('small', {}, `/ ${n(before)}`));
