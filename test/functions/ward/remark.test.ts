import { describe, expect, test } from 'vitest';
import { performEvent } from '../../../local/simulation/perform-event.ts';
import { CampaignEvent } from '../../../shared/simulation/events.ts';
import { northWard, observer, officerOf, ownDistrict, plainCampaign } from '../../examples.ts';
import { clientOf, sessionFor } from '../http/http-client.ts';
import { atWork, bringTo, launched } from './ward-at-work.ts';

const params = { campaign: plainCampaign.id, ward: northWard };
const text = 'Hộ bà Lò Thị Thử chưa được phỏng vấn tại nhà';

async function observed() {
  const host = await launched();
  await bringTo('vetting', host, atWork(host));
  const monitor = clientOf(host, sessionFor(host, { ...observer, area: ownDistrict }));
  const officer = clientOf(host, sessionFor(host, officerOf(northWard)));
  return { host, monitor, officer };
}

describe('a remark of a monitoring team', () => {
  test('is read by the ward, word for word', async () => {
    const { monitor, officer } = await observed();
    expect((await monitor('remark', { params, body: { text } })).status).toBe(204);
    const { decisions } = (await officer('readDecisions', { params })).body;
    expect(decisions.at(-1)).toMatchObject({ kind: 'remark', by: observer.name, body: { text } });
  });

  test('stands in the story without its words', async () => {
    const { host, monitor } = await observed();
    const before = await atWork(host).review();
    await monitor('remark', { params, body: { text } });
    const { events } = (await monitor('readStory', { params, query: { ward: northWard } })).body;
    expect(events[0]).toMatchObject({ did: 'remark', by: observer.name });
    expect(JSON.stringify(events)).not.toContain('Lò Thị Thử');
    expect(await atWork(host).review()).toEqual(before);
  });

  test('is refused without a word, and from the ward itself', async () => {
    const { monitor, officer } = await observed();
    expect((await monitor('remark', { params, body: { text: ' ' } })).body.code).toBe('BadRequest');
    expect((await officer('remark', { params, body: { text } })).body.code).toBe('NotAllowed');
  });

  test('is an event of a simulation', async () => {
    const { host } = await observed();
    const event = CampaignEvent.parse({ at: '2019-10-21T09:00', do: 'remark', ward: northWard, text });
    const simulation = { campaign: plainCampaign, folder: '', ports: host.ports, settle: host.settle };
    await performEvent({ ...event, id: 'remark-1' }, simulation);
    expect((await atWork(host).decisions()).at(-1)).toMatchObject({ kind: 'remark', body: { text } });
  });
});
