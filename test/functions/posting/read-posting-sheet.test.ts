import { describe, expect, test } from 'vitest';
import { entry, lowerVillage, northWard, officerOf, plainCampaign } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { atWork, bringTo, launched } from '../ward/ward-at-work.ts';

const officer = { campaignId: plainCampaign.id, ward: northWard, by: officerOf(northWard) };

async function surveyed() {
  const escaped = entry({ code: 'h-4', name: 'Triệu Thị Thử', village: lowerVillage, class: 'poor' });
  const host = await launched({ opening: { [northWard]: [escaped] } });
  const ward = atWork(host);
  await bringTo('vetting', host, ward);
  return { host, ward, sheet: () => perform('readPostingSheet', officer, host.ports) };
}

describe('the sheet for the board', () => {
  test('says before posting what would be posted now, by village and head', async () => {
    const { sheet } = await surveyed();
    const { households, ...rest } = await sheet();
    expect(rest).toEqual({
      campaign: { id: plainCampaign.id, title: plainCampaign.title, year: 2019 },
      province: 'Tỉnh Thử',
      district: 'Nà Sơn',
      ward: { code: northWard, name: 'Xã Bắc Nà' },
      today: '2019-10-08',
      isPosted: false,
      postings: [],
      workingDays: 7,
      online: 'names',
    });
    expect(households).toEqual([
      { head: 'Hoàng Văn Thử', village: 'Bản Dưới', people: 2, before: 'other', now: 'poor' },
      { head: 'Triệu Thị Thử', village: 'Bản Dưới', people: 2, before: 'poor', now: 'other' },
      { head: 'Lò Văn Thử', village: 'Bản Trên', people: 2, before: 'other', now: 'poor' },
      { head: 'Nông Thị Thử', village: 'Bản Trên', people: 2, before: 'other', now: 'near-poor' },
    ]);
  });

  test('is what hangs on the board once it is posted, and what hung there once it is not', async () => {
    const { host, ward, sheet } = await surveyed();
    await bringTo('posting', host, ward);
    expect(await sheet()).toMatchObject({ isPosted: false });
    await ward.post();
    expect(await sheet()).toMatchObject({
      isPosted: true,
      postings: [{ round: 1, lastDay: '2019-10-29' }],
      households: [{}, {}, {}, {}],
    });
    await host.passTo('2019-11-06T08:00');
    expect((await sheet()).households).toHaveLength(4);
  });

  test('holds only the returned households after a return, posted or not', async () => {
    const { host, ward, sheet } = await surveyed();
    await bringTo('approval', host, ward);
    await ward.returnHouseholds(['h-3']);
    await ward.meet(lowerVillage);
    const due = await sheet();
    expect(due).toMatchObject({ isPosted: false, households: [{ head: 'Hoàng Văn Thử' }] });
    await ward.forward();
    await ward.post();
    expect((await sheet()).households).toEqual(due.households);
  });
});
