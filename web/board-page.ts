import { ask, type WardLine } from './api.ts';
import { type Filter, filterButtons, passes } from './board-filter.ts';
import { boardHead, boardRow } from './board-row.ts';
import { both, h, setChildren } from './dom.ts';
import { formatCount, searchable } from './format.ts';
import { stageNames } from './labels.ts';
import type { Page } from './layout.ts';

/** Where every ward of the campaign stands. */
export async function boardPage(campaignId: string): Promise<Page> {
  const { campaign, today, wards, failedReminders } = await ask('GET /api/campaigns/:campaign/board', {
    campaign: campaignId,
  });
  return {
    title: 'Tiến độ',
    nodes: [
      h('h1', {}, campaign.title),
      totals(wards),
      ...(failedReminders > 0 ? [failedRemindersNotice(failedReminders)] : []),
      ...wardTable(campaignId, wards, today),
    ],
  };
}

/** The table of the wards, with its filter and its search above it. */
function wardTable(campaignId: string, wards: readonly WardLine[], today: string): Node[] {
  const sorted = [...wards].sort(byUrgency);
  const body = h('tbody', {});
  const none = h('p', { class: 'none', hidden: true }, both('Không có xã nào.', 'No ward.'));
  const search = h('input', {
    type: 'search',
    id: 'search',
    placeholder: 'Tên xã hoặc mã',
    input: () => draw(),
  });
  const buttons = h('div', { class: 'chips', role: 'group', 'aria-label': 'Lọc theo bước' });
  let filter: Filter = 'all';
  const choose = (chosen: Filter) => {
    filter = chosen;
    draw();
    buttons.querySelector<HTMLElement>('[aria-pressed=true]')?.focus();
  };
  const draw = () => {
    const wanted = searchable(search.value);
    const found = sorted.filter(
      (ward) => passes(ward, filter) && searchable(`${ward.name} ${ward.code}`).includes(wanted),
    );
    setChildren(body, ...found.map((ward) => boardRow(campaignId, ward, today)));
    none.hidden = found.length > 0;
    setChildren(buttons, filterButtons(wards, filter, choose));
  };
  draw();
  const searchLabel = h('span', {}, both('Tìm xã', 'Find'));
  return [
    h(
      'div',
      { class: 'tools' },
      buttons,
      h('label', { class: 'search', for: 'search' }, searchLabel, search),
    ),
    h('table', { class: 'board' }, h('caption', { class: 'hidden' }, 'Các xã'), boardHead(), body),
    none,
  ];
}

/** Overdue wards first, then by due day; wards without one last. */
const byUrgency = (a: WardLine, b: WardLine): number =>
  Number(b.overdue) - Number(a.overdue) ||
  (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9') ||
  stageNames.indexOf(a.stage) - stageNames.indexOf(b.stage) ||
  a.code.localeCompare(b.code);

const failedRemindersNotice = (count: number): Node =>
  h(
    'p',
    { class: 'unsent', role: 'status' },
    both(
      `${formatCount(count)} nhắc hạn không gửi được: kiểm tra địa chỉ liên hệ của địa bàn.`,
      `${formatCount(count)} reminders could not be sent: check the contacts of the areas.`,
    ),
  );

function totals(wards: readonly WardLine[]): Node {
  const sum = (countIn: (ward: WardLine) => number) =>
    wards.reduce((total, ward) => total + countIn(ward), 0);
  const households = sum((ward) => ward.households);
  const poor = sum((ward) => ward.poor);
  const nearPoor = sum((ward) => ward.nearPoor);
  const rejected = sum((ward) => ward.rejected);
  const poorBefore = sum(({ before }) => before.poor);
  const nearPoorBefore = sum(({ before }) => before.nearPoor);
  return h(
    'dl',
    { class: 'totals' },
    total('Hộ đã rà soát', 'Surveyed', households),
    total('Hộ nghèo', 'Poor', poor, poorBefore),
    total('Hộ cận nghèo', 'Near-poor', nearPoor, nearPoorBefore),
    total('Hộ bị trả lại', 'Rejected', rejected),
  );
}

const total = (vi: string, en: string, count: number, before?: number): Node =>
  h(
    'div',
    {},
    h('dt', {}, both(vi, en)),
    h('dd', {}, formatCount(count), before !== undefined && h('small', {}, ` đầu kỳ ${formatCount(before)}`)),
  );
