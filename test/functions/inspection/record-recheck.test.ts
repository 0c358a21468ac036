import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../shared/access/actor.ts';
import {
  coordinator,
  districtOfficer,
  lowerVillage,
  northWard,
  officerOf,
  plainCampaign,
  southWard,
  surveyFile,
  upperVillage,
} from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { stateOf } from '../ward/ward-at-work.ts';
import { fortyHouseholds, inspectedWards } from './inspected-ward.ts';

/** Wards with an inspection of twelve households, and the keys of the northern ones among them by class. */
async function inspected(blind = false) {
  const wards = await inspectedWards();
  await wards.draw({ households: 12, blind });
  const { households } = await wards.sample();
  const keysOf = (least: number, most: number) =>
    households.flatMap(({ household }) => {
      const { b1 } = fortyHouseholds.find(({ code }) => code === household)!;
      return b1 >= least && b1 <= most ? [household] : [];
    });
  const [poor, nearPoor, other] = [keysOf(110, 110), keysOf(130, 130), keysOf(200, 200)];
  return { ...wards, poor, nearPoor, other };
}

describe('recording a recheck', () => {
  test('counts errors by the scores that were found, and leaves the record as it is', async () => {
    const { ward, recheck, read, sample, poor, nearPoor, other } = await inspected();
    const before = await ward.records();
    await recheck({ inspection: 1, household: poor[0]! });
    await recheck({ inspection: 1, household: poor[1]!, set: { b1: 115 } });
    await recheck({ inspection: 1, household: nearPoor[0]!, set: { b1: 180 }, text: 'Có xe tải' });
    await recheck({ inspection: 1, household: other[0]!, met: false, text: 'Đi làm xa' });
    expect(await ward.records()).toEqual(before);
    expect((await read()).figures).toMatchObject({
      ...{ drawn: 12, rechecked: 3, notMet: 1, differs: 1, wrong: 1, rate: '33.33', from: 1, to: 39 },
    });
    const { households } = await sample();
    const found = households.find(({ household }) => household === nearPoor[0]);
    expect(found?.recheck).toMatchObject({
      ...{ outcome: 'wrong', set: { b1: 180 }, text: 'Có xe tải', by: coordinator.name },
      ...{ recorded: { class: 'near-poor', measure: 130 }, found: { class: 'other', measure: 180 } },
    });
  });

  test('is in the audit chain without a word, and among the decisions with all', async () => {
    const { ward, recheck, nearPoor } = await inspected();
    await recheck({ inspection: 1, household: nearPoor[0]!, set: { b1: 180 }, text: 'Có xe tải' });
    const event = (await ward.audit()).at(-1);
    expect(event).toMatchObject({ did: 'recordRecheck', by: coordinator.name });
    expect(event?.detail).toMatchObject({ inspection: 1, household: nearPoor[0], outcome: 'wrong' });
    expect(JSON.stringify(event)).not.toContain('xe tải');
    expect((await ward.decisions()).at(-1)?.body).toMatchObject({ outcome: 'wrong', text: 'Có xe tải' });
  });

  test('of the same household again replaces the first', async () => {
    const { ward, recheck, read, nearPoor } = await inspected();
    const events = (await ward.audit()).length;
    await recheck({ inspection: 1, household: nearPoor[0]!, set: { b1: 180 }, request: 'r1' });
    await recheck({ inspection: 1, household: nearPoor[0]!, request: 'r2' });
    expect((await read()).figures).toMatchObject({ rechecked: 1, wrong: 0 });
    await recheck({ inspection: 1, household: nearPoor[0]!, set: { b1: 180 }, request: 'r1' });
    expect((await read()).figures).toMatchObject({ rechecked: 1, wrong: 0 });
    expect(await ward.audit()).toHaveLength(events + 2);
  });

  test('of several inspectors at once keeps each', async () => {
    const { recheck, read, poor, nearPoor, other } = await inspected();
    const all = [...poor, ...nearPoor, ...other];
    await Promise.all([...all, all[0]!].map((household) => recheck({ inspection: 1, household })));
    expect((await read()).figures).toMatchObject({ rechecked: all.length });
  });

  test('in a blind inspection shows nothing recorded before, and needs all scores', async () => {
    const { recheck, sample, nearPoor } = await inspected(true);
    expect((await sample()).households.every(({ recorded }) => recorded === undefined)).toBe(true);
    const household = nearPoor[0]!;
    await expect(recheck({ inspection: 1, household })).rejects.toThrow(refusal('FoundScoresMissing'));
    await recheck({ inspection: 1, household, set: { b1: 130, b2: 10 } });
    const { households } = await sample();
    expect(households.filter(({ recorded }) => recorded).map((each) => each.household)).toEqual([household]);
  });

  test('is refused for a household outside the sample, and changes nothing', async () => {
    const { ward, recheck, poor } = await inspected();
    const outside = fortyHouseholds.find(({ code, b1 }) => b1 === 110 && !poor.includes(code))!;
    const before = await stateOf(ward);
    for (const household of [outside.code, 's-1', 'nobody'])
      await expect(recheck({ inspection: 1, household })).rejects.toThrow(refusal('NotInSample'));
    expect(await stateOf(ward)).toEqual(before);
  });

  test('is not for the ward, nor for a district where the province inspects', async () => {
    const { recheck, poor } = await inspected();
    for (const by of [officerOf(northWard), officerOf(southWard), districtOfficer])
      await expect(recheck({ inspection: 1, household: poor[0]! }, by)).rejects.toThrow(
        refusal('NotAllowed'),
      );
  });

  test('is not for whoever handed the household in, whatever they are now', async () => {
    const { recheck, poor } = await inspected();
    const moved: Actor = { ...coordinator, name: officerOf(northWard).name };
    await expect(recheck({ inspection: 1, household: poor[0]! }, moved)).rejects.toThrow(
      refusal('OwnRecord'),
    );
  });

  test('is not for whoever recorded the meeting that changed its scores', async () => {
    const { host, ward, recheck, poor } = await inspected();
    const named = (name: string): Actor => ({ ...officerOf(northWard), name });
    const household = poor[0]!;
    const { village } = fortyHouseholds.find(({ code }) => code === household)!;
    await ward.submit();
    for (const each of ['Bản Trên', 'Bản Dưới']) {
      const changes = each === village ? [{ household, set: { b1: 115 }, reason: 'Có thêm đất' }] : [];
      await perform(
        'recordMeeting',
        { ...ward.ref, by: named('thu-ky'), village: each, attended: 20, agreed: 20, changes },
        host.ports,
      );
    }
    const moved: Actor = { ...coordinator, name: 'thu-ky' };
    await expect(recheck({ inspection: 1, household }, moved)).rejects.toThrow(refusal('OwnRecord'));
    await recheck({ inspection: 1, household: poor[1]! }, moved);
  });

  test('is not for whoever recorded the file that somebody else handed in', async () => {
    const { host, ward, draw, recheck } = await inspectedWards();
    await ward.send(surveyFile([{ ...fortyHouseholds[0]!, b1: 112 }]), 'one-again');
    const recorder: Actor = { ...officerOf(northWard), name: 'nguoi-ghi' };
    const commit = { ...ward.ref, by: recorder, batchId: 'one-again', request: 'r' };
    await perform('commitBatch', commit, host.ports);
    await host.settle();
    await draw({ households: 44 });
    const moved: Actor = { ...coordinator, name: recorder.name };
    const [own, other] = [fortyHouseholds[0]!.code, fortyHouseholds[1]!.code];
    const set = { b1: 112, b2: 10 };
    await expect(recheck({ inspection: 1, household: own, set }, moved)).rejects.toThrow(
      refusal('OwnRecord'),
    );
    await recheck({ inspection: 1, household: other, set }, moved);
  });

  test('of a district’s own inspection is for the district and the province', async () => {
    const { draw, recheck, sample, read } = await inspectedWards();
    await draw({ households: 44 }, districtOfficer);
    expect((await sample(districtOfficer)).households).toHaveLength(40);
    await recheck({ inspection: 1, household: 'h-10', set: { b1: 110, b2: 10 } }, districtOfficer);
    await recheck({ inspection: 1, household: 's-1', set: { b1: 130, b2: 10 } }, coordinator, southWard);
    expect((await read(districtOfficer)).figures).toMatchObject({ rechecked: 2, wrong: 1 });
  });
});

describe('a closed inspection', () => {
  test('takes no recheck, and can be closed only once', async () => {
    const { host, recheck, close, list, poor } = await inspected();
    await recheck({ inspection: 1, household: poor[0]!, set: { b1: 200 } });
    const told = async () => JSON.stringify(await host.ports.audit.chain(plainCampaign.id, ''));
    expect(await told()).not.toContain('seed-1');
    await close();
    expect(await told()).toContain('"seed":"seed-1"');
    expect(await list()).toMatchObject([{ closed: { by: coordinator.name }, figures: { wrong: 1 } }]);
    await expect(recheck({ inspection: 1, household: poor[1]! })).rejects.toThrow(
      refusal('InspectionClosed'),
    );
    await expect(close()).rejects.toThrow(refusal('InspectionClosed'));
    await expect(close(7)).rejects.toThrow(refusal('InspectionNotFound'));
  });

  test('is closed by those who drew it', async () => {
    const { close } = await inspected();
    await expect(close(1, districtOfficer)).rejects.toThrow(refusal('NotAllowed'));
  });
});

describe('a household to correct', () => {
  test('is shown to the ward with the way that is open, and leaves when its record is right', async () => {
    const { host, ward, recheck, corrections, read, poor, nearPoor } = await inspected();
    const asWard = officerOf(northWard);
    expect(await corrections(asWard)).toEqual([]);
    await recheck({ inspection: 1, household: poor[0]!, set: { b1: 130 } });
    await recheck({ inspection: 1, household: nearPoor[0]!, set: { b1: 200 } });
    await recheck({ inspection: 1, household: nearPoor[1]!, set: { b1: 135 } });
    expect(await corrections(asWard)).toMatchObject([
      { household: expect.any(String), corrected: false, way: 'handIn', inspection: 1, outcome: 'wrong' },
      { corrected: false, way: 'handIn' },
    ]);
    // By a later file, while the survey is open.
    const line = fortyHouseholds.find(({ code }) => code === poor[0])!;
    await ward.upload([{ ...line, b1: 130 }], 'batch-2');
    expect(await corrections(asWard)).toMatchObject([
      { household: nearPoor[0], corrected: false },
      { household: poor[0], corrected: true },
    ]);
    expect((await corrections(asWard))[1]!.way).toBeUndefined();
    // By the meeting of its village.
    await ward.submit();
    await host.passTo('2019-10-20T18:30');
    expect(await corrections(asWard)).toMatchObject([{ way: 'meeting' }, { corrected: true }]);
    const changes = [{ household: nearPoor[0]!, set: { b1: 200 }, reason: 'Kiểm tra thấy khác' }];
    for (const village of [upperVillage, lowerVillage]) {
      const own = fortyHouseholds.find(({ code }) => code === nearPoor[0])!.village === village;
      const meeting = { ...ward.asWard, village, attended: 10, agreed: 10, changes: own ? changes : [] };
      await perform('recordMeeting', meeting, host.ports);
    }
    await host.settle();
    expect((await corrections(asWard)).every(({ corrected }) => corrected)).toBe(true);
    expect(await read()).toMatchObject({ wards: [{ ward: northWard, corrected: 2 }, { corrected: 0 }] });
  });

  test('is corrected by an objection while the list hangs, and returned by the approver after', async () => {
    const { host, ward, recheck, corrections, poor } = await inspected();
    await ward.submit();
    await host.passTo('2019-10-20T18:30');
    for (const village of [upperVillage, lowerVillage]) await ward.meet(village);
    await ward.forward();
    await recheck({ inspection: 1, household: poor[0]!, set: { b1: 200 } });
    await recheck({ inspection: 1, household: poor[1]!, set: { b1: 200 } });
    expect(await corrections()).toMatchObject([{ way: 'posting' }, { way: 'posting' }]);
    await host.passTo('2019-10-25T09:00');
    await ward.post();
    expect(await corrections()).toMatchObject([{ way: 'objection' }, { way: 'objection' }]);
    await ward.object(poor[0]!);
    await ward.resolve(poor[0]!, 'changed', { b1: 200 });
    await host.passTo('2019-11-06T08:00');
    expect((await ward.review()).stage).toBe('approval');
    expect(await corrections()).toMatchObject([
      { household: poor[1], way: 'return' },
      { household: poor[0], corrected: true },
    ]);
    await ward.approve();
    expect(await corrections()).toMatchObject([{ household: poor[1], way: 'final' }, { corrected: true }]);
  });

  test('may be found after the campaign was closed, and is final', async () => {
    const { host, recheck, corrections, draw, poor } = await inspected();
    const by = coordinator;
    await perform('closeCampaign', { campaignId: plainCampaign.id, by, reason: 'Hết hạn' }, host.ports);
    await recheck({ inspection: 1, household: poor[0]!, set: { b1: 200 } });
    expect(await corrections()).toMatchObject([{ household: poor[0], way: 'final' }]);
    await draw({ households: 3 });
  });
});
