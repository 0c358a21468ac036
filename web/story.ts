import type { StoryEvent } from './answers.ts';
import { ask } from './api.ts';
import { both, day, dayOf, h, say, timeOf } from './dom.ts';
import type { Shown } from './frame.ts';
import { deed } from './words.ts';

const address = 'GET /api/campaigns/:campaign/story';

/** What happened in the campaign, newest first. */
export async function story(id: string): Promise<Shown> {
  const { campaign, events } = await ask(address, { campaign: id, limit: 300 });
  const title = h('h1', {}, both('Nhật ký', 'Story'), h('small', {}, campaign.title));
  return { title: 'Nhật ký', nodes: [title, ...days(id, events)] };
}

export const wardStory = async (id: string, ward: string): Promise<readonly StoryEvent[]> =>
  (await ask(address, { campaign: id, ward, limit: 100 })).events;

/** Events under their days; those of the ward where the reader is do not name it. */
export function days(id: string, events: readonly StoryEvent[], here = ''): Node[] {
  return [...byDay(events)].map(([on, those]) =>
    h(
      'section',
      { class: 'day' },
      h('h2', {}, day(on)),
      h(
        'ul',
        { class: 'story' },
        those.map((event) => line(id, event, here)),
      ),
    ),
  );
}

function line(id: string, event: StoryEvent, here: string): Node {
  const { at, by, ward, name, why } = event;
  const where = ward !== here && h('a', { href: `/dot/${id}/xa/${ward}` }, name ?? ward);
  return h(
    'li',
    {},
    h('time', { datetime: at }, timeOf(at)),
    h('span', { class: 'what' }, where, where && ': ', say(deed(event)), why && h('q', {}, why)),
    h('span', { class: 'by' }, by === 'rasoat' ? both('tự động', 'by itself') : by),
  );
}

/** By hand: an old laptop's last browser knows no `Map.groupBy`. */
function byDay(events: readonly StoryEvent[]): Map<string, StoryEvent[]> {
  const days = new Map<string, StoryEvent[]>();
  for (const event of events) {
    const on = dayOf(event.at);
    const those = days.get(on);
    if (those) those.push(event);
    else days.set(on, [event]);
  }
  return days;
}
