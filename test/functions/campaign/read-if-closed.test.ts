import { expect, test } from 'vitest';
import { coordinator, northWard, officerOf, plainCampaign, southWard } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { atWork, bringTo, launched } from '../ward/ward-at-work.ts';

test('says what each ward would be left with if the campaign closed today, and a ward its own', async () => {
  const host = await launched();
  const [north, south] = [atWork(host), atWork(host, plainCampaign, southWard)];
  await bringTo('survey', host, south);
  await bringTo('recorded', host, north);
  const campaignId = plainCampaign.id;
  const { wards } = await perform('readIfClosed', { campaignId, by: coordinator }, host.ports);
  expect(wards.find(({ ward }) => ward === northWard)).toMatchObject({
    stages: [],
    rejected: 0,
    objections: 0,
  });
  const left = wards.find(({ ward }) => ward === southWard);
  expect(left).toMatchObject({ stages: ['survey', 'vetting', 'posting', 'approval'] });
  expect(left).not.toHaveProperty('lateSince');
  await host.passTo('2020-01-10T09:00');
  const later = await perform('readIfClosed', { campaignId, by: officerOf(southWard) }, host.ports);
  expect(later.wards).toMatchObject([{ ward: southWard, lateSince: expect.stringMatching(/^2019-1[0-2]-/) }]);
});
