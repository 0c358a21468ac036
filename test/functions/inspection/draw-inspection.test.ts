import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../functions/signing/sha256.ts';
import {
  coordinator,
  districtOfficer,
  lowerVillage,
  northWard,
  observer,
  officerOf,
  ownDistrict,
  plainCampaign,
  southWard,
  upperVillage,
} from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { launched } from '../ward/ward-at-work.ts';
import { fortyHouseholds, inspectedWards } from './inspected-ward.ts';

const byClass = (households: readonly { readonly recorded?: { readonly class: string } | undefined }[]) =>
  households.map(({ recorded }) => recorded?.class).sort();

describe('drawing an inspection', () => {
  test('draws of every ward and class, and writes the draw into the audit chain', async () => {
    const { host, draw, list, read, sample } = await inspectedWards();
    await draw({ households: 12, blind: false });
    expect(await list()).toMatchObject([
      { number: 1, area: '06', name: 'Tỉnh Thử', blind: false, own: true, asked: { households: 12 } },
    ]);
    expect(await read()).toMatchObject({
      seed: 'seed-1',
      seedGiven: true,
      figures: { households: 44, drawn: 12, rechecked: 0, rate: null },
      wards: [
        { ward: northWard, name: 'Xã Bắc Nà', figures: { households: 40, drawn: 11 }, corrected: 0 },
        { ward: southWard, figures: { households: 4, drawn: 1 } },
      ],
      classes: [
        { class: 'poor', figures: { households: 14, drawn: 4 } },
        { class: 'near-poor', figures: { households: 10, drawn: 3 } },
        { class: 'other', figures: { households: 20, drawn: 5 } },
      ],
    });
    const { households } = await sample();
    expect(byClass(households)).toEqual([
      ...Array(3).fill('near-poor'),
      ...Array(5).fill('other'),
      ...Array(3).fill('poor'),
    ]);
    const event = (await host.ports.audit.chain(plainCampaign.id, '')).at(-1);
    expect(event).toMatchObject({ did: 'drawInspection', by: coordinator.name });
    const seedHash = sha256('seed-1');
    expect(event?.detail).toEqual({ inspection: 1, area: '06', drawn: 12, blind: false, seedHash });
  });

  test('by the same seed draws the same households, by another other ones', async () => {
    const { draw, sample } = await inspectedWards();
    for (const seed of ['a', 'b', 'a']) await draw({ households: 12, seed });
    const keys = async (inspection: number) =>
      (await sample(coordinator, northWard, inspection)).households.map(({ household }) => household);
    expect(await keys(3)).toEqual(await keys(1));
    expect(await keys(2)).not.toEqual(await keys(1));
  });

  test('draws a seed of 128 bits where none is given', async () => {
    const { host, read } = await inspectedWards();
    const call = { campaignId: plainCampaign.id, by: coordinator, margin: 5 };
    for (const _ of [1, 2]) await perform('drawInspection', call, host.ports);
    const [one, other] = [await read(), await read(coordinator, 2)];
    expect(one).toMatchObject({ seed: expect.stringMatching(/^[0-9a-f]{32}$/), seedGiven: false });
    expect(other.seed).not.toBe(one.seed);
  });

  test('keeps its sample when the ward hands in another list', async () => {
    const { ward, draw, sample } = await inspectedWards();
    await draw({ households: 12, blind: false });
    const before = await sample();
    await ward.upload([{ ...fortyHouseholds[0]!, b1: 200 }, { code: 'h-99' }], 'batch-2');
    expect(await sample()).toEqual(before);
  });

  test('keeps its sample when a file is undone that it was drawn from, and the ward is recorded', async () => {
    const { host, ward, draw, sample } = await inspectedWards();
    await ward.upload([{ code: 'h-90', name: 'Nông Thị Ba', birth: '1988-08-08' }], 'batch-2');
    await draw({ households: 44, blind: false });
    const before = await sample();
    const undone = { ...ward.asWard, batchId: 'batch-2', reason: 'Nộp nhầm tệp' };
    await perform('undoBatch', undone, host.ports);
    expect((await ward.records()).map(({ key }) => key)).not.toContain('h-90');
    await ward.submit();
    await host.passTo('2019-10-20T18:30');
    for (const village of [upperVillage, lowerVillage]) await ward.meet(village);
    await ward.forward();
    await host.passTo('2019-10-25T09:00');
    await ward.post();
    await host.passTo('2019-11-06T08:00');
    await ward.approve();
    expect((await ward.review()).stage).toBe('recorded');
    expect(await sample()).toEqual(before);
    expect(before.households).toHaveLength(40);
  });

  test('may be of a district or one ward, in the asker’s own area', async () => {
    const { draw, list } = await inspectedWards();
    await draw({ households: 4 }, districtOfficer);
    await draw({ households: 4, area: southWard }, districtOfficer);
    await draw({ households: 4, area: ownDistrict });
    expect(await list()).toMatchObject([
      { number: 3, area: ownDistrict, figures: { households: 44 } },
      { number: 2, area: southWard, name: 'Xã Nam Nà', figures: { households: 4, drawn: 4 } },
      { number: 1, area: ownDistrict, name: 'Nà Sơn', by: districtOfficer.name },
    ]);
    await expect(draw({ households: 4, area: '06' }, districtOfficer)).rejects.toThrow(refusal('NotAllowed'));
    await expect(draw({ households: 4, area: '99999' })).rejects.toThrow(refusal('WardNotFound'));
    await expect(draw({ households: 4 }, officerOf(northWard))).rejects.toThrow(refusal('NotAllowed'));
  });

  test('needs one size, and recorded households', async () => {
    const { draw } = await inspectedWards();
    await expect(draw({})).rejects.toThrow('either households or margin');
    await expect(draw({ households: 4, margin: 5 })).rejects.toThrow('either households or margin');
    const host = await launched();
    const call = { campaignId: plainCampaign.id, by: coordinator, households: 4 };
    await expect(perform('drawInspection', call, host.ports)).rejects.toThrow(refusal('NothingRecorded'));
  });

  test('acts once for one request, and numbers those that come at once', async () => {
    const { draw, list } = await inspectedWards();
    await Promise.all(['r1', 'r2', 'r3'].map((request) => draw({ households: 4, request })));
    await draw({ households: 4, request: 'r2' });
    expect((await list()).map(({ number }) => number)).toEqual([3, 2, 1]);
  });

  test('is seen by each in the wards of their own area, without names', async () => {
    const { draw, list, read, sample } = await inspectedWards();
    await draw({ households: 12 });
    expect(await list(officerOf(southWard))).toMatchObject([
      { own: false, figures: { households: 4, drawn: 1 } },
    ]);
    expect((await read(officerOf(southWard))).wards.map(({ ward }) => ward)).toEqual([southWard]);
    expect(await list(observer)).toMatchObject([{ own: false, figures: { households: 44 } }]);
    expect(JSON.stringify(await read(observer))).not.toContain('Lò Văn');
    // The district is inspected as well: it sees figures, and not whom the province will visit.
    expect(await list(districtOfficer)).toMatchObject([{ own: false }]);
    await expect(sample(districtOfficer)).rejects.toThrow(refusal('NotAllowed'));
    await expect(sample(officerOf(northWard))).rejects.toThrow(refusal('NotAllowed'));
  });
});
