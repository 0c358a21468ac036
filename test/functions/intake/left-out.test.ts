import { describe, expect, test } from 'vitest';
import { entry, lowerVillage, plainCampaign, upperVillage } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { postedToPublic } from './intake-acts.ts';

const newcomer = { code: 'h-9', name: 'Lò Thị Thử', village: upperVillage, b1: 100 };
const other = { code: 'h-10', name: 'Quàng Văn Thử', village: upperVillage, b1: 100 };

describe('a claim about a household that the ward does not know', () => {
  test('opens one new household of its village, window or not, which is posted for its own clock', async () => {
    const { host, ward, claim, acceptNew, receipt, outcome } = await postedToPublic();
    const code = await claim(newcomer.name);
    await expect(ward.upload([newcomer])).rejects.toThrow(refusal('WrongStage'));
    await host.passTo('2019-11-05T23:00');
    await acceptNew(code, upperVillage.toLowerCase());
    await host.passTo('2019-11-07T09:00');
    expect(await outcome()).toBeUndefined();
    expect(
      await ward.upload([newcomer, other, { ...newcomer, code: 'h-11', village: lowerVillage }], 'b-2'),
    ).toMatchObject({ new: 1 });
    expect((await ward.records()).map(({ key }) => key)).toEqual(['h-1', 'h-2', 'h-3', 'h-4', 'h-9']);
    const { postings, objections } = await ward.publication();
    expect(postings.at(-1)).toMatchObject({ round: 2, households: ['h-9'], lastDay: '2019-11-18' });
    expect(objections).toMatchObject([{ household: 'h-9', outcome: 'changed', late: false }]);
    expect(await receipt(code)).toContain('được niêm yết lại');
    await expect(ward.upload([other], 'b-3')).rejects.toThrow(refusal('WrongStage'));
    await host.passTo('2019-11-19T00:10');
    expect(await outcome()).toBe('clear');
  });

  test('keeps what was said when it is recorded, among the objections and in its history', async () => {
    const { host, ward, claim, acceptNew } = await postedToPublic();
    await acceptNew(await claim(newcomer.name), upperVillage);
    await ward.upload([newcomer], 'b-2');
    const { objections } = await perform('readObjections', ward.asWard, host.ports);
    expect(objections).toMatchObject([{ household: 'h-9', text: 'Bị bỏ sót' }]);
    const asked = { ...ward.asWard, household: 'h-9' };
    const { history } = await perform('readHousehold', asked, host.ports);
    expect(history).toContainEqual(expect.objectContaining({ did: 'objected', text: 'Bị bỏ sót' }));
  });

  test('stays open while its file has errors, and leaves none of them standing', async () => {
    const { ward, claim, acceptNew } = await postedToPublic();
    await acceptNew(await claim(newcomer.name), upperVillage);
    const wrong = { ...newcomer, b1: 9_999 };
    await expect(ward.upload([wrong], 'b-2')).rejects.toThrow(refusal('NoGoodHousehold'));
    expect((await ward.records()).map(({ key }) => key)).not.toContain('h-9');
    await ward.upload([newcomer], 'b-3');
    expect((await ward.records()).map(({ key }) => key)).toContain('h-9');
  });

  test('can be found not to be recorded, and then ends without a file', async () => {
    const { host, ward, claim, acceptNew, outcome, receipt } = await postedToPublic();
    const code = await claim(newcomer.name);
    await acceptNew(code, upperVillage);
    await host.passTo('2019-11-06T09:00');
    await expect(ward.resolve(code, 'changed')).rejects.toThrow(refusal('FileNeeded'));
    await ward.resolve(code, 'upheld');
    expect(await outcome()).toBe('clear');
    expect(await receipt(code)).toContain('giữ nguyên');
  });

  test('names a village of the ward', async () => {
    const { claim, acceptNew, send } = await postedToPublic();
    await expect(acceptNew(await claim(newcomer.name), 'Thôn Lạ')).rejects.toThrow(refusal('UnknownVillage'));
    await acceptNew(await send('Nông Thị Thử'), upperVillage);
  });
});

describe('a claim about a household that was excused', () => {
  const excused = entry({ code: 'h-8', name: 'Vi Văn Thử', village: upperVillage });

  async function claimed() {
    const acts = await postedToPublic(plainCampaign, undefined, [excused]);
    const code = await acts.claim('Vi Văn Thử');
    await acts.accept(code, 'h-8');
    return { ...acts, code };
  }

  test('can be found not to be recorded, and then ends without a file', async () => {
    const { host, ward, code, outcome, receipt } = await claimed();
    await expect(ward.resolve('h-8', 'changed')).rejects.toThrow(refusal('FileNeeded'));
    await ward.resolve('h-8', 'upheld');
    expect(await receipt(code)).toContain('giữ nguyên');
    await host.passTo('2019-11-06T00:10');
    expect(await outcome()).toBe('clear');
  });

  test('is answered by its file, after which it is surveyed', async () => {
    const { ward } = await claimed();
    await ward.upload([{ code: 'h-8', name: 'Vi Văn Thử', village: upperVillage, b1: 100 }], 'b-2');
    expect((await ward.publication()).objections).toMatchObject([{ household: 'h-8', outcome: 'changed' }]);
    expect((await ward.review()).totals).toMatchObject({ households: 5, missing: 0 });
  });

  test('may also be accepted as one of its village that the ward does not know', async () => {
    const { ward, claim, acceptNew } = await postedToPublic(plainCampaign, undefined, [excused]);
    await acceptNew(await claim('Vi Văn Thử'), upperVillage);
    await ward.upload([{ code: 'h-8', name: 'Vi Văn Thử', village: upperVillage, b1: 100 }], 'b-2');
    expect((await ward.publication()).objections).toMatchObject([{ household: 'h-8', outcome: 'changed' }]);
    expect((await ward.review()).totals).toMatchObject({ households: 5, missing: 0 });
  });

  test('is no objection: that is about a surveyed household', async () => {
    const { ward, send, accept } = await postedToPublic(plainCampaign, undefined, [excused]);
    const code = await send('Nông Thị Thử');
    await expect(accept(code, 'h-8')).rejects.toThrow(refusal('HouseholdNotFound'));
    expect((await ward.publication()).objections).toEqual([]);
  });
});

describe('a claim about a household that the ward knows', () => {
  test('is answered by a file of that household alone', async () => {
    const { ward, claim, accept } = await postedToPublic();
    await accept(await claim('Triệu Thị Thử'), 'h-4');
    const file = [
      { code: 'h-4', name: 'Triệu Thị Thử', village: lowerVillage, b1: 90 },
      { code: 'h-1', id: '012345678', village: upperVillage, b1: 90 },
      newcomer,
    ];
    expect(await ward.upload(file, 'b-2')).toMatchObject({ new: 0, changed: 1 });
    const { postings, objections } = await ward.publication();
    expect(postings.at(-1)).toMatchObject({ households: ['h-4'] });
    expect(objections).toMatchObject([{ household: 'h-4', outcome: 'changed' }]);
  });

  test('is answered by new scores too, as any objection', async () => {
    const { ward, claim, accept } = await postedToPublic();
    await accept(await claim('Triệu Thị Thử'), 'h-4');
    await ward.resolve('h-4', 'changed', { b1: 90 });
    expect((await ward.publication()).objections).toMatchObject([{ outcome: 'changed' }]);
  });
});
