import type { WardLine } from './answers.ts';
import { ask } from './api.ts';
import { head, row } from './board-row.ts';
import { both, fill, h, n, plain } from './dom.ts';
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
  const { campaign, today, wards, failedReminders } = await ask('GET /api/campaigns/:campaign/board', {
    campaign: id,
  });
  const sorted = [...wards].sort(byUrgency);
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
      ...(failedReminders > 0 ? [unsent(failedReminders)] : []),
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

/** A reminder that reached nobody is said where everybody looks. */
const unsent = (count: number): Node =>
  h(
    'p',
    { class: 'unsent', role: 'status' },
    both(
      `${n(count)} nhắc hạn không gửi được: kiểm tra địa chỉ liên hệ của địa bàn.`,
      `${n(count)} reminders could not be sent: check the contacts of the areas.`,
    ),
  );

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
