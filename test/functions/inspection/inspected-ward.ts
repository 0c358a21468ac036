import type { Actor } from '../../../shared/access/actor.ts';
import type { Call } from '../../../shared/contract/call.ts';
import { coordinator, northWard, plainCampaign, southWard, surveyFile } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { atWork, bringTo, launched } from '../ward/ward-at-work.ts';

const campaignId = plainCampaign.id;
type Without<Name extends 'drawInspection' | 'recordRecheck'> = Omit<
  Call<Name>,
  'campaignId' | 'by' | 'ward'
>;

/** A list of a ward: ten poor households, ten near-poor, twenty others, in two villages. */
export const fortyHouseholds = Array.from({ length: 40 }, (_, i) => ({
  ...{
    code: `h-${i + 10}`,
    name: `Lò Văn ${String.fromCharCode(65 + (i % 20))}`,
    birth: `19${50 + i}-05-01`,
  },
  ...{ village: i % 2 === 0 ? 'Bản Trên' : 'Bản Dưới', b1: i < 10 ? 110 : i < 20 ? 130 : 200, b2: 10 },
}));

/** Two wards that have handed in, the northern one forty households and the southern one four; people who inspect them. */
export async function inspectedWards() {
  const host = await launched();
  const { ports } = host;
  const [ward, south] = [atWork(host), atWork(host, plainCampaign, southWard)];
  await ward.train();
  await bringTo('survey', host, south);
  await host.passTo('2019-10-08T09:00');
  await ward.send(surveyFile(fortyHouseholds), 'list-of-forty');
  await ward.commit('list-of-forty');
  await south.upload(
    ['s-1', 's-2', 's-3', 's-4'].map((code, i) => ({ code, name: `Ma Thị ${code}`, birth: `196${i}-01-01` })),
    'list-of-four',
  );
  const inspected = {
    draw: (said: Without<'drawInspection'> = { households: 12 }, by: Actor = coordinator) =>
      perform('drawInspection', { campaignId, by, seed: 'seed-1', ...said }, ports),
    recheck: (said: Without<'recordRecheck'>, by: Actor = coordinator, of = northWard) =>
      perform('recordRecheck', { campaignId, ward: of, by, ...said }, ports),
    close: (inspection = 1, by: Actor = coordinator) =>
      perform('closeInspection', { campaignId, by, inspection }, ports),
    list: async (by: Actor = coordinator) =>
      (await perform('readInspections', { campaignId, by }, ports)).inspections,
    read: (by: Actor = coordinator, inspection = 1) =>
      perform('readInspection', { campaignId, by, inspection }, ports),
    sample: (by: Actor = coordinator, of = northWard, inspection = 1) =>
      perform('readSample', { campaignId, by, ward: of, inspection }, ports),
    corrections: async (by: Actor = coordinator, of = northWard) =>
      (await perform('readCorrections', { campaignId, by, ward: of }, ports)).corrections,
  };
  return { host, ward, south, ...inspected };
}
