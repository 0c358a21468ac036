import { expect, test } from 'vitest';
import {
  coordinator,
  districtOfficer,
  northWard,
  observer,
  officerOf,
  plainCampaign,
} from '../../examples.ts';
import { perform } from '../../perform.ts';
import { launched } from '../ward/ward-at-work.ts';

const { id: campaignId } = plainCampaign;

test('the reasons of the campaign’s own events are read by those who see personal data, and not by observers', async () => {
  const { ports } = await launched();
  const moving = { stage: 'survey', to: '2019-12-16', reason: 'Bà con đi nương' } as const;
  await perform('moveWindow', { campaignId, by: coordinator, ...moving }, ports);
  const told = async (by: typeof observer) =>
    (await perform('readStory', { campaignId, by }, ports)).events.find(({ did }) => did === 'moveWindow');
  for (const by of [coordinator, districtOfficer, officerOf(northWard)])
    expect(await told(by)).toMatchObject({ why: 'Bà con đi nương' });
  const seen = await told(observer);
  expect(seen).toMatchObject({ detail: { stage: 'survey', to: '2019-12-16' } });
  expect(seen).not.toHaveProperty('why');
});
