import { ask, type PostedHousehold } from './api.ts';
import { both, h, setChildren } from './dom.ts';
import { formatCount, formatDay, searchable } from './format.ts';
import { classes } from './labels.ts';
import type { Page } from './layout.ts';
import { showObjectionDialog } from './objection-dialog.ts';
import { tableHead } from './table.ts';

/** The posted list of a ward, open to anyone; each household can be objected to. */
export async function postedPage(campaignId: string, wardCode: string): Promise<Page> {
  const params = { campaign: campaignId, ward: wardCode };
  const { campaign, ward, postings, households } = await ask(
    'GET /api/campaigns/:campaign/wards/:ward/posted',
    params,
  );
  const title = both('Danh sách niêm yết', 'Public list');
  return {
    title: `Niêm yết ${ward.name}`,
    nodes: [
      h('h1', {}, title, h('small', {}, `${ward.name} · ${campaign.title}`)),
      deadline(households.length, postings),
      ...householdTable(households, (household) => showObjectionDialog(params, household)),
    ],
  };
}

function deadline(count: number, postings: readonly { readonly lastDay: string }[]): Node {
  const lastDays = postings.map(({ lastDay }) => lastDay).sort();
  const day = formatDay(lastDays.at(-1) ?? '');
  return h(
    'p',
    { class: 'lead' },
    both(
      `${formatCount(count)} hộ. Niêm yết đến hết ngày ${day}; trong thời gian này ai cũng có thể khiếu nại.`,
      `Posted until the end of ${day}; until then anyone may object.`,
    ),
  );
}

/** The table of the households, with its search above it. */
function householdTable(
  households: readonly PostedHousehold[],
  onObject: (household: PostedHousehold) => void,
): Node[] {
  const body = h('tbody', {});
  const search = h('input', {
    type: 'search',
    id: 'search',
    placeholder: 'Họ tên hoặc thôn',
    input: () => draw(),
  });
  const draw = () => {
    const wanted = searchable(search.value);
    const found = households.filter(({ head, village }) => searchable(`${head} ${village}`).includes(wanted));
    setChildren(body, ...found.map((household) => row(household, () => onObject(household))));
  };
  draw();
  const searchLabel = h('span', {}, both('Tìm hộ', 'Find'));
  return [
    h('div', { class: 'tools' }, h('label', { class: 'search', for: 'search' }, searchLabel, search)),
    h('table', { class: 'posted' }, tableHead(columns), body),
  ];
}

const columns = [
  { vi: 'Chủ hộ', en: 'Head' },
  { vi: 'Thôn', en: 'Village' },
  { vi: 'Nhân khẩu', en: 'People' },
  { vi: 'Trước', en: 'Before' },
  { vi: 'Nay', en: 'Now' },
  { vi: 'Khiếu nại', en: 'Object' },
];

const row = ({ head, village, people, before, now }: PostedHousehold, click: () => void): Node =>
  h(
    'tr',
    {},
    h('th', { scope: 'row' }, head),
    h('td', { 'data-label': 'Thôn' }, village),
    h('td', { 'data-label': 'Nhân khẩu' }, formatCount(people)),
    h('td', { 'data-label': 'Trước' }, classes[before].vi),
    h('td', { 'data-label': 'Nay', class: `class ${now}` }, classes[now].vi),
    h(
      'td',
      { class: 'act' },
      h(
        'button',
        { type: 'button', class: 'quiet', click, 'aria-label': `Khiếu nại hộ ${head}` },
        'Khiếu nại',
      ),
    ),
  );
