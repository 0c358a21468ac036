import { describe, expect, test } from 'vitest';
import { lowerVillage, northWard, upperVillage } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { atWork, bringTo, fourHouseholds, launched } from '../ward/ward-at-work.ts';
import { listed, surveyed } from './surveyed.ts';

describe('reading one household', () => {
  test('shows its people without their id numbers, its entry, and why it has its class', async () => {
    const { host, ward } = await surveyed();
    const read = await perform('readHousehold', { ...ward.asWard, household: 'h-1' }, host.ports);
    expect(read).toMatchObject({
      opening: { code: 'h-1', class: 'poor' },
      surveyed: {
        members: [{ name: 'Lò Văn Thử', birth: '1970-05-01', sex: 'male', idEnd: '678' }],
        village: upperVillage,
        before: 'poor',
        now: 'poor',
        results: [
          {
            standard: 'vn-2016',
            class: 'poor',
            by: 'b1',
            measure: 110,
            points: 10,
            lines: { L: 120, U: 150 },
            cut: 30,
          },
        ],
      },
      history: [{ did: 'recorded', by: 'xa-02901', file: 'danh-sach.csv', row: 2, class: 'poor' }],
    });
    expect(JSON.stringify(read)).not.toContain('012345678');
  });

  test('shows one of the opening list with its excuse, and nobody’s id number', async () => {
    const { host, ward } = await surveyed();
    await ward.excuse('087654321');
    const { excused } = await perform('readMissing', ward.asWard, host.ports);
    const { household } = excused[0]!;
    const read = await perform('readHousehold', { ...ward.asWard, household }, host.ports);
    expect(read).toMatchObject({
      opening: { head: 'Ma Thị Thử', class: 'poor' },
      excused: { reason: 'moved' },
      history: [{ did: 'excused', by: 'xa-02901', reason: 'moved' }],
    });
    expect(read.surveyed).toBeUndefined();
    expect(JSON.stringify(read)).not.toContain('087654321');
  });

  test('tells a rejection and its withdrawal with the reason', async () => {
    const { host, ward } = await surveyed();
    const wrong = { code: 'h-2', name: 'Nông Thị Thử', village: upperVillage, b2: 33 };
    await ward.upload([wrong, ...fourHouseholds.slice(2)], 'b-2');
    const read = () => perform('readHousehold', { ...ward.asWard, household: 'h-2' }, host.ports);
    expect(await read()).toMatchObject({ rejected: { row: 2, batch: expect.any(String) } });
    await host.passTo('2019-10-09T09:00');
    await ward.withdraw('h-2', 'Ghi nhầm điểm');
    const { rejected, history } = await read();
    expect(rejected).toBeUndefined();
    expect(history).toMatchObject([
      { did: 'withdrawn', reason: 'Ghi nhầm điểm' },
      { did: 'rejected', row: 2, codes: [expect.any(String)] },
      { did: 'recorded' },
    ]);
  });

  test('tells objection, recheck, return and the meeting’s change, newest first', async () => {
    const host = await launched({ opening: { [northWard]: listed.slice(0, 1) } });
    const ward = atWork(host);
    await bringTo('posting', host, ward);
    await host.passTo('2019-10-25T09:00');
    await ward.post();
    await ward.object('h-1', 'Đã có lương hưu');
    await host.passTo('2019-10-28T09:00');
    await ward.resolve('h-1', 'changed', { b1: 125 });
    await host.passTo('2019-11-08T08:00');
    await ward.returnHouseholds(['h-1'], 'Xem lại điểm B1');
    await host.passTo('2019-11-09T18:00');
    const changes = [{ household: '012345678', set: { b1: 149 }, reason: 'Đã bán xe' }];
    const meeting = { village: upperVillage, attended: 9, agreed: 9, changes };
    await perform('recordMeeting', { ...ward.asWard, ...meeting }, host.ports);
    const tell = async (household: string) =>
      (await perform('readHousehold', { ...ward.asWard, household }, host.ports)).history;
    expect(await tell('h-1')).toMatchObject([
      { did: 'rescored', village: upperVillage, set: { b1: 149 }, reason: 'Đã bán xe' },
      { did: 'returned', by: 'huyen', reason: 'Xem lại điểm B1' },
      { did: 'rechecked', outcome: 'changed', set: { b1: 125 } },
      { did: 'objected', text: 'Đã có lương hưu', dueOn: '2019-10-30' },
      { did: 'recorded', scores: { b1: 110 } },
    ]);
    expect(await tell('h-3')).toMatchObject([{ did: 'recorded' }]);
    expect((await ward.review()).totals.villages).toHaveProperty(lowerVillage);
  });

  test('refuses what is no key of the ward, an id number included', async () => {
    const { host, ward } = await surveyed();
    for (const household of ['nobody', '012345678', 'old']) {
      await expect(perform('readHousehold', { ...ward.asWard, household }, host.ports)).rejects.toThrow(
        refusal('HouseholdNotFound'),
      );
    }
  });
});
