import { describe, expect, test } from 'vitest';
import type { Ports } from '../../../shared/ports.ts';
import { northWard, officerOf, plainCampaign, southWard, surveyFile, upperVillage } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { atWork, fourHouseholds, stateOf } from '../ward/ward-at-work.ts';
import { inSurvey, sent, wrong } from './in-survey.ts';

describe('committing a batch', () => {
  test('records its households and its rejections, and says what it did', async () => {
    const { host, ward } = await inSurvey();
    expect(await ward.upload([...fourHouseholds, wrong])).toEqual({
      new: 4,
      changed: 0,
      unchanged: 0,
      missing: 0,
      rejected: 1,
    });
    expect((await ward.review()).totals).toMatchObject({
      households: 4,
      rejected: 1,
      missing: 1,
      classes: { poor: { households: 2 }, 'near-poor': { households: 1 }, other: { households: 1 } },
    });
    expect(await host.ports.batches.get(plainCampaign.id, 'batch-1')).toMatchObject({ status: 'committed' });
    expect((await ward.audit()).at(-1)).toMatchObject({
      did: 'commitBatch',
      detail: { new: 4, rejected: 1 },
    });
  });

  test('changes nothing with the same file again', async () => {
    const { ward } = await inSurvey();
    await ward.upload(fourHouseholds, 'b-1');
    const before = await ward.review();
    expect(await ward.upload(fourHouseholds, 'b-2')).toMatchObject({ new: 0, changed: 0, unchanged: 4 });
    const { generations, totals } = await ward.review();
    expect({ generations, totals }).toEqual({ generations: before.generations, totals: before.totals });
  });

  test('keeps households that a later file does not hold', async () => {
    const { ward } = await inSurvey();
    await ward.upload(fourHouseholds, 'b-1');
    expect(await ward.upload([{ code: 'h-2', b1: 160 }], 'b-2')).toMatchObject({ changed: 1, missing: 3 });
    expect((await ward.review()).totals.households).toBe(4);
  });

  test('shows all of a batch or nothing of it', async () => {
    const { host, ward } = await inSurvey();
    await ward.send(surveyFile(fourHouseholds), 'b-1');
    const before = await stateOf(ward);
    const broken: Ports = {
      ...host.ports,
      changes: { ...host.ports.changes, commit: () => Promise.reject(new Error('crash')) },
    };
    const commit = perform('commitBatch', { ...ward.asWard, batchId: 'b-1' }, broken);
    await expect(commit).rejects.toThrow('crash');
    expect(await stateOf(ward)).toEqual(before);
    await ward.commit('b-1');
    expect(await ward.records()).toHaveLength(4);
  });

  test('of two batches at the same time keeps both', async () => {
    const { ward } = await inSurvey();
    await ward.send(surveyFile(fourHouseholds.slice(0, 2)), 'b-1');
    await ward.send(surveyFile(fourHouseholds.slice(2)), 'b-2');
    await Promise.all([ward.commit('b-1'), ward.commit('b-2')]);
    expect((await ward.review()).totals.households).toBe(4);
    expect(await ward.records()).toHaveLength(4);
  });

  test('is refused the second time, after the window, and for an unknown batch', async () => {
    const { host, ward } = await inSurvey();
    await ward.upload(fourHouseholds, 'b-1');
    const twice = perform('commitBatch', { ...ward.asWard, batchId: 'b-1', request: 'other' }, host.ports);
    await expect(twice).rejects.toThrow(refusal('BatchCommitted'));
    await expect(ward.commit('b-7')).rejects.toThrow(refusal('BatchNotFound'));
    await ward.send(surveyFile(fourHouseholds), 'b-2');
    await host.passTo('2019-12-16T00:00');
    await expect(ward.commit('b-2')).rejects.toThrow(refusal('OutsideWindow', { on: '2019-12-16' }));
  });

  test('keeps both households of two wards that share a citizen id', async () => {
    const { host, ward } = await inSurvey();
    const south = atWork(host, plainCampaign, southWard);
    await south.train();
    await ward.upload(fourHouseholds, 'b-1');
    await south.upload([{ code: 's-1', id: '012345678', name: 'Lò Văn Thử' }], 'b-2');
    expect(await host.ports.households.duplicates(plainCampaign.id)).toMatchObject([
      {
        holders: [
          { ward: northWard, key: 'h-1' },
          { ward: southWard, key: 's-1' },
        ],
      },
    ]);
    expect(await south.records()).toHaveLength(1);
  });
});

describe('a file with another person under a recorded code', () => {
  const stranger = { code: 'h-2', name: 'Cầm Văn Lạ', birth: '1966-01-20', village: upperVillage };
  const withStranger = async () => {
    const { host, ward } = await inSurvey();
    await ward.upload(fourHouseholds, 'b-1');
    await ward.send(surveyFile([stranger, { code: 'h-3', name: 'Hoàng Văn Mới' }]), 'b-2');
    const commit = (confirm?: string[]) =>
      perform('commitBatch', { ...ward.asWard, batchId: 'b-2', confirm }, host.ports);
    return { host, ward, commit };
  };

  test('is counted in the preview, and refused by the code until that code is confirmed', async () => {
    const { host, ward, commit } = await withStranger();
    const { preview } = await host.ports.batches.get(plainCampaign.id, 'b-2');
    expect(preview).toMatchObject({ changed: 2, heads: 1 });
    const before = await stateOf(ward);
    for (const confirm of [undefined, ['h-1', 'h-3']]) {
      await expect(commit(confirm)).rejects.toThrow(refusal('HeadsWouldChange', { count: 1, codes: 'h-2' }));
    }
    expect(await stateOf(ward)).toEqual(before);
  });

  test('is recorded once that code is confirmed, and the story says that a head changed', async () => {
    const { ward, commit } = await withStranger();
    await commit(['h-2']);
    const heads = (await ward.records()).map(({ key, recorded }) => [key, recorded?.household.head.name]);
    expect(heads).toContainEqual(['h-2', 'Cầm Văn Lạ']);
    expect((await ward.audit()).at(-1)).toMatchObject({
      did: 'commitBatch',
      detail: { changed: 2, heads: 1 },
    });
  });
});

describe('a file without a good household', () => {
  test('of another ward is refused, and leaves no error behind', async () => {
    const { ward } = await inSurvey();
    const rows = ['Mã xã,Mã hộ,Chủ hộ,Ngày sinh,Giới tính,Thôn,Số nhân khẩu,B1,B2'];
    for (const code of ['k-1', 'k-2']) rows.push(`${southWard},${code},Lò Văn Thử,1970,Nam,Bản Xa,2,110,10`);
    await ward.send(new TextEncoder().encode(rows.join('\n')), 'b-1');
    const before = await stateOf(ward);
    await expect(ward.commit('b-1')).rejects.toThrow(refusal('NoGoodHousehold', { ward: northWard }));
    expect(await stateOf(ward)).toEqual(before);
  });

  test('but one is recorded without what is another ward’s, which does not stand', async () => {
    const { ward } = await inSurvey();
    const rows = ['Mã xã,Mã hộ,Chủ hộ,Ngày sinh,Giới tính,Thôn,Số nhân khẩu,B1,B2'];
    const add = (code: string, of: string) =>
      rows.push(`${of},${code},Lò Văn Thử,1970,Nam,${upperVillage},2,110,10`);
    add('h-1', northWard);
    for (let i = 0; i < 200; i += 1) add(`k-${i}`, southWard);
    await ward.send(new TextEncoder().encode(rows.join('\n')), 'b-1');
    expect(await ward.commit('b-1')).toMatchObject({ new: 1, rejected: 200, foreign: 200 });
    expect((await ward.review()).totals).toMatchObject({ households: 1, rejected: 0 });
    expect((await ward.audit()).at(-1)).toMatchObject({ detail: { rejected: 200, foreign: 200 } });
  });

  test('of the ward itself is recorded: its errors stand', async () => {
    const { ward } = await inSurvey();
    expect(await ward.upload([wrong])).toMatchObject({ new: 0, rejected: 1 });
    await expect(ward.submit()).rejects.toThrow(refusal('RejectedStand', { count: 1 }));
  });
});

describe('a file that is sent again after the check', () => {
  test('is refused at an older address, and what was checked is committed', async () => {
    const { host, ward, open } = await inSurvey();
    const { upload } = await open();
    await ward.send(surveyFile(fourHouseholds), 'b-1');
    const other = surveyFile(fourHouseholds.slice(1));
    const again = host.ports.files.receive(upload!.url.split('/').at(-1)!, sent(other));
    await expect(again).rejects.toThrow(refusal('FileAlreadySent'));
    await host.settle();
    await ward.commit('b-1');
    expect((await ward.review()).totals.households).toBe(fourHouseholds.length);
  });
});

describe('a batch of villages that are scored again', () => {
  test('touches only the reopened village, and may come after the survey window', async () => {
    const { host, ward } = await inSurvey();
    await ward.upload([...fourHouseholds, { code: 'h-8', name: 'La Thử' }]);
    await ward.submit();
    await ward.meet(upperVillage, 4, 10);
    await host.passTo('2019-12-20T09:00');
    const again = fourHouseholds.map((each) => ({ ...each, b1: 101 }));
    expect(await ward.upload(again, 'b-2')).toMatchObject({ changed: 2, rejected: 0 });
    const { findings } = await host.ports.batches.get(plainCampaign.id, 'b-2');
    expect(findings).toMatchObject({ VillageNotOpen: 2 });
    const measures = (await ward.records()).map(({ key, recorded }) => [key, recorded!.household.scores.b1]);
    expect(measures).toContainEqual(['h-1', 101]);
    expect(measures).toContainEqual(['h-3', 110]);
    await host.passTo('2019-12-21T09:00');
    await expect(ward.upload(again, 'b-3')).rejects.toThrow(refusal('OutsideWindow'));
  });
});

describe('an officer', () => {
  test('of another ward cannot commit, whatever the batch', async () => {
    const { host, ward } = await inSurvey();
    await ward.send(surveyFile(fourHouseholds), 'b-1');
    const before = await stateOf(ward);
    const stranger = { ...ward.ref, by: officerOf(southWard), batchId: 'b-1' };
    await expect(perform('commitBatch', stranger, host.ports)).rejects.toThrow(refusal('NotAllowed'));
    expect(await stateOf(ward)).toEqual(before);
  });
});
