import { ask, type WardDetail, type WardParams } from './api.ts';
import { batchSection } from './batch-section.ts';
import { dueDay } from './board-row.ts';
import { both, bothOf, h, setChildren } from './dom.ts';
import { type Page, withErrorsIn } from './layout.ts';
import { eventsByDay } from './story-page.ts';
import { householdTotals, stageHistory, stageProgress, villages } from './ward-sections.ts';

/** One ward: its stage, its survey files, its meetings, its postings, its events. */
export async function wardPage(campaignId: string, wardCode: string): Promise<Page> {
  const params = { campaign: campaignId, ward: wardCode };
  const above = h('div', {});
  const below = h('div', {});
  /** Shows everything but the survey files, which load and change by themselves. */
  const show = (detail: WardDetail) => {
    setChildren(above, stageProgress(detail), currentState(params, detail));
    setChildren(below, householdTotals(detail), villages(detail), stageHistory(detail), wardStory(params));
  };
  const load = () => ask('GET /api/campaigns/:campaign/wards/:ward', params);
  const detail = await load();
  show(detail);
  const { ward, campaign } = detail;
  return {
    title: ward.name,
    nodes: [
      h('p', { class: 'back' }, h('a', { href: `/dot/${campaignId}` }, both('← Tiến độ', 'Board'))),
      h('h1', {}, ward.name, h('small', {}, `${wardCode} · ${campaign.title}`)),
      above,
      batchSection(params, detail, async () => show(await load())),
      below,
    ],
  };
}

function currentState({ campaign }: WardParams, { ward, today }: WardDetail): Node {
  const { code, missing, postedUntil } = ward;
  const publicList = both('Danh sách niêm yết công khai', 'Public list');
  return h(
    'div',
    { class: 'card now' },
    h('p', {}, label('Còn thiếu', 'Missing'), missing.vi ? bothOf(missing) : '–'),
    h('p', {}, label('Hạn', 'Due'), dueDay(ward, today)),
    postedUntil && h('p', {}, h('a', { href: `/niem-yet/${campaign}/${code}` }, publicList)),
  );
}

const label = (vi: string, en: string): Node => h('span', { class: 'label' }, both(vi, en));

/** The ward's events; they load while the rest of the page is shown. */
function wardStory({ campaign, ward }: WardParams): Node {
  const list = h('div', {});
  void withErrorsIn(list, async () => {
    const { events } = await ask('GET /api/campaigns/:campaign/story', { campaign, ward, limit: 100 });
    setChildren(list, eventsByDay(campaign, events, ward));
  });
  return h('section', {}, h('h2', {}, both('Nhật ký của xã', 'Story')), list);
}
