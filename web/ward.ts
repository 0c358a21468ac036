import { ask } from './api.ts';
import { batchSection } from './batches.ts';
import { due } from './board-row.ts';
import { both, fill, h, say } from './dom.ts';
import { problem, type Shown } from './frame.ts';
import { days, wardStory } from './story.ts';
import { figures, rounds, track, villages } from './ward-parts.ts';

/** One ward whole: where it stands, its files, its meetings, its lists. */
export async function ward(id: string, code: string): Promise<Shown> {
  const place = { campaign: id, ward: code };
  const detail = await ask('GET /api/campaigns/:campaign/wards/:ward', place);
  const { ward: line, today, campaign } = detail;
  const told = h('div', {});
  wardStory(id, code).then(
    (events) => fill(told, ...days(id, events, code)),
    (error) => fill(told, problem(error)),
  );
  return {
    title: line.name,
    nodes: [
      h('p', { class: 'back' }, h('a', { href: `/dot/${id}` }, both('← Tiến độ', 'Board'))),
      h('h1', {}, line.name, h('small', {}, `${code} · ${campaign.title}`)),
      track(detail),
      h(
        'div',
        { class: 'card now' },
        h(
          'p',
          {},
          h('span', { class: 'label' }, both('Còn thiếu', 'Missing')),
          line.missing.vi ? say(line.missing) : '–',
        ),
        h('p', {}, h('span', { class: 'label' }, both('Hạn', 'Due')), due(line, today)),
        line.postedUntil &&
          h(
            'p',
            {},
            h('a', { href: `/niem-yet/${id}/${code}` }, both('Danh sách niêm yết công khai', 'Public list')),
          ),
      ),
      batchSection(place, detail),
      figures(detail),
      villages(detail),
      rounds(detail),
      h('section', {}, h('h2', {}, both('Nhật ký của xã', 'Story')), told),
    ],
  };
}
