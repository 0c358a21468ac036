import { ask, type StoryEvent } from './api.ts';
import { both, bothOf, h } from './dom.ts';
import { eventText } from './event-text.ts';
import { dayOf, formatDay, formatTime } from './format.ts';
import type { Page } from './layout.ts';

/** The events of the campaign, newest first. */
export async function storyPage(campaignId: string): Promise<Page> {
  const { campaign, events } = await ask('GET /api/campaigns/:campaign/story', {
    campaign: campaignId,
    limit: 300,
  });
  const title = h('h1', {}, both('Nhật ký', 'Story'), h('small', {}, campaign.title));
  return { title: 'Nhật ký', nodes: [title, ...eventsByDay(campaignId, events)] };
}

/** Events under their days. `wardCode` is the ward of the page, whose events need no link to it. */
export const eventsByDay = (campaignId: string, events: readonly StoryEvent[], wardCode = ''): Node[] =>
  [...groupByDay(events)].map(([day, ofDay]) =>
    h(
      'section',
      { class: 'day' },
      h('h2', {}, formatDay(day)),
      h(
        'ul',
        { class: 'story' },
        ofDay.map((event) => eventItem(campaignId, event, wardCode)),
      ),
    ),
  );

function eventItem(campaignId: string, event: StoryEvent, wardCode: string): Node {
  const { at, by, ward, name, why } = event;
  const link = ward !== wardCode && h('a', { href: `/dot/${campaignId}/xa/${ward}` }, name ?? ward);
  return h(
    'li',
    {},
    h('time', { datetime: at }, formatTime(at)),
    h('span', { class: 'what' }, link, link && ': ', bothOf(eventText(event)), why && h('q', {}, why)),
    h('span', { class: 'by' }, by === 'rasoat' ? both('tự động', 'automatic') : by),
  );
}

/** The last browsers of old laptops have no `Map.groupBy`. */
function groupByDay(events: readonly StoryEvent[]): Map<string, StoryEvent[]> {
  const days = new Map<string, StoryEvent[]>();
  for (const event of events) {
    const day = dayOf(event.at);
    const ofDay = days.get(day);
    if (ofDay) ofDay.push(event);
    else days.set(day, [event]);
  }
  return days;
}
