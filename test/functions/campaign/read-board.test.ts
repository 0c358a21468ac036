import { describe, expect, test } from 'vitest';
import { campaignWith, coordinator, observer, upperVillage } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { atWork, bringTo, launched } from '../ward/ward-at-work.ts';

describe('the board', () => {
  const boardOf = async (host: Awaited<ReturnType<typeof launched>>) =>
    perform('readBoard', { campaignId: 'na-son-2019', by: observer }, host.ports);

  test('says how days are counted, when a village passes, and which scores its standards use', async () => {
    const campaign = campaignWith({
      swapDays: ['2019-12-28'],
      training: { gate: 'advisory' },
      vetting: { agree: 0.6 },
      standards: ['vn-2016', 'thu'],
      ownStandards: [onlyIncome],
    });
    const host = await launched({ campaign });
    expect((await boardOf(host)).campaign).toMatchObject({
      holidays: ['2020-01-01'],
      swapDays: ['2019-12-28'],
      gate: 'advisory',
      agree: 0.6,
      standards: [
        { id: 'vn-2016', measures: ['b1', 'income'], incomePer: 'month' },
        { id: 'thu', title: onlyIncome.title, measures: ['income'], incomePer: 'year' },
      ],
    });
  });

  test('tells a list that waits for the first time from one that comes back after a return', async () => {
    const host = await launched();
    const north = atWork(host);
    await bringTo('approval', host, north);
    const line = async () => (await boardOf(host)).wards.find(({ code }) => code === north.ref.ward);
    expect(await line()).toMatchObject({ stage: 'approval', round: 1, returned: 0, dueOn: '2019-11-13' });
    await north.returnHouseholds(['h-1', 'h-2']);
    expect(await line()).toMatchObject({ stage: 'vetting', returned: 2 });
    await north.meet(upperVillage);
    await north.forward();
    await north.post();
    await host.passTo('2019-11-20T08:00');
    expect(await line()).toMatchObject({ stage: 'approval', round: 2, returned: 2 });
    expect(JSON.stringify(await line())).not.toContain('h-1');
  });

  test('says how little space is left where no file is taken for it, and nothing of it before', async () => {
    const host = await launched();
    const left = (spaceLeft: () => number | undefined) =>
      perform('readBoard', { campaignId: 'na-son-2019', by: coordinator }, { ...host.ports, spaceLeft });
    expect(await left(() => 420)).toMatchObject({ spaceLeft: 420 });
    expect(await left(() => undefined)).not.toHaveProperty('spaceLeft');
  });

  test('tells who is trained and which wards have an own end of a window', async () => {
    const host = await launched();
    const north = atWork(host);
    const line = async () => (await boardOf(host)).wards.find(({ code }) => code === north.ref.ward);
    expect(await line()).toMatchObject({ extensions: {} });
    expect((await line())?.training).toBeUndefined();
    await north.train();
    const extension = { stage: 'survey', to: '2019-12-18', reason: 'Mưa lũ' } as const;
    await perform('extendStage', { ...north.ref, by: coordinator, ...extension }, host.ports);
    expect(await line()).toMatchObject({
      training: { waived: false },
      extensions: { survey: '2019-12-18' },
    });
  });
});

const onlyIncome = {
  id: 'thu',
  title: { vi: 'Chuẩn thử', en: 'Sample standard' },
  instrument: 'thử',
  years: { from: 2016, to: 2021 },
  lines: { income: { rural: { L: 10 }, urban: { L: 12 } } },
  incomePer: 'year',
  indicators: [],
  cut: 3,
  rules: [{ class: 'poor', upTo: 'L' }],
  provenance: [],
};
