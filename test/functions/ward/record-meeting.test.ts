import { describe, expect, test } from 'vitest';
import type { NewScores } from '../../../shared/rescore.ts';
import { lowerVillage, observer, upperVillage } from '../../examples.ts';
import type { FreshHost } from '../../fresh-host.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { type AtWork, atWork, bringTo, launched, stateOf } from './ward-at-work.ts';

async function inVetting() {
  const host = await launched();
  const ward = atWork(host);
  await bringTo('vetting', host, ward);
  return { host, ward };
}

const meetAndChange = async (
  { ports, settle }: FreshHost,
  ward: AtWork,
  changes: { household: string; set: NewScores; reason: string }[],
) => {
  const met = { ...ward.asWard, village: upperVillage, attended: 10, agreed: 10, changes };
  await perform('recordMeeting', met, ports);
  await settle();
};

describe('a village meeting', () => {
  test('keeps its minutes apart from the audit chain', async () => {
    const { host, ward } = await inVetting();
    const minutes = { village: upperVillage, attended: 12, agreed: 6, supervised: true };
    await perform('recordMeeting', { ...ward.asWard, ...minutes }, host.ports);
    expect((await ward.decisions()).at(-1)).toMatchObject({ kind: 'recordMeeting', body: minutes });
    expect((await ward.audit()).at(-1)).toMatchObject({
      detail: { village: upperVillage, attended: 12, agreed: 6, passed: true },
    });
  });

  test('changes scores with a reason, and the class with them', async () => {
    const { host, ward } = await inVetting();
    await meetAndChange(host, ward, [{ household: 'h-1', set: { b1: 200 }, reason: 'Chấm sai' }]);
    expect((await ward.review()).totals.classes).toMatchObject({
      poor: { households: 1 },
      other: { households: 2 },
    });
  });

  test('changes one household twice by both changes', async () => {
    const { host, ward } = await inVetting();
    await meetAndChange(host, ward, [
      { household: 'h-1', set: { b1: 130 }, reason: 'Chấm sai' },
      { household: 'h-1', set: { b2: 30 }, reason: 'Chấm sai' },
    ]);
    const [record] = await ward.records();
    expect(record!.recorded!.household.scores).toMatchObject({ b1: 130, b2: 30 });
  });

  test('is refused as a whole if a change has no reason, is of another village, or of an unknown household', async () => {
    const { host, ward } = await inVetting();
    const before = await stateOf(ward);
    const change = (household: string, reason = 'x') =>
      meetAndChange(host, ward, [{ household, set: { b1: 1 }, reason }]);
    await expect(change('h-1', '')).rejects.toThrow(refusal('ReasonMissing'));
    await expect(change('h-3')).rejects.toThrow(refusal('VillageNotOpen', { village: lowerVillage }));
    await expect(change('h-99')).rejects.toThrow(refusal('HouseholdNotFound'));
    const income = meetAndChange(host, ward, [{ household: 'h-1', set: { income: 1 }, reason: 'x' }]);
    await expect(income).rejects.toThrow(refusal('ValueNotUsed', { field: 'income' }));
    expect(await stateOf(ward)).toEqual(before);
  });

  test('below half opens survey and vetting again for its village alone', async () => {
    const { ward } = await inVetting();
    await ward.meet(upperVillage, 4, 10);
    expect(await ward.review()).toMatchObject({ stage: 'survey' });
    await ward.meet(lowerVillage);
    await ward.upload([{ code: 'h-1', id: '012345678', b1: 100 }], 'b-2');
    await ward.submit();
    expect(await ward.review()).toMatchObject({
      stage: 'vetting',
      villages: { [upperVillage]: 'due', [lowerVillage]: 'passed' },
    });
    await ward.meet(upperVillage);
    await ward.forward();
    expect((await ward.review()).runs.map(({ stage, round }) => `${stage} ${round}`)).toEqual([
      ...['training 1', 'survey 1', 'vetting 1', 'survey 2', 'vetting 2', 'posting 1'],
    ]);
  });

  test('after a return posts again what it changed, beside what was returned', async () => {
    const host = await launched();
    const ward = atWork(host);
    await bringTo('approval', host, ward);
    await ward.returnHouseholds(['h-1']);
    await meetAndChange(host, ward, [{ household: 'h-2', set: { b1: 200 }, reason: 'Chấm sai' }]);
    await ward.forward();
    await ward.post();
    expect((await ward.publication()).postings.at(-1)!.households).toEqual(['h-1', 'h-2']);
  });
});

const vote = (household: string, agreed: number, against: number) => ({ household, agreed, against });

describe('votes on households', () => {
  test('send one back alone: others of its village stay as they were recorded, and it meets again', async () => {
    const { host, ward } = await inVetting();
    const votes = [vote('012345678', 4, 6), vote('h-2', 9, 1)];
    const held = {
      village: upperVillage,
      attended: 10,
      agreed: 10,
      heldOn: '2019-10-08',
      chair: 'Lò Văn Mẫu',
    };
    const answer = await perform('recordMeeting', { ...ward.asWard, ...held, votes }, host.ports);
    await host.settle();
    expect(answer).toEqual({ passed: true, votedDown: 1 });
    expect((await ward.decisions()).at(-1)).toMatchObject({
      body: { ...held, votes: [vote('h-1', 4, 6), vote('h-2', 9, 1)] },
    });
    expect((await ward.audit()).find(({ did }) => did === 'recordMeeting')).toMatchObject({
      detail: { passed: true, votedDown: ['h-1'] },
    });
    await ward.meet(lowerVillage);
    const preview = await ward.upload(
      [
        { code: 'h-1', id: '012345678', village: upperVillage, b1: 200 },
        { code: 'h-2', name: 'Nông Thị Thử', village: upperVillage, b1: 10 },
      ],
      'b-2',
    );
    expect(preview).toMatchObject({ changed: 1, new: 0 });
    await ward.submit();
    expect(await ward.review()).toMatchObject({
      stage: 'vetting',
      villages: { [upperVillage]: 'due', [lowerVillage]: 'passed' },
    });
    await ward.meet(upperVillage);
    await ward.forward();
    expect(await ward.review()).toMatchObject({ stage: 'posting' });
    expect(await ward.review()).not.toHaveProperty('votedDown');
  });

  test('send back households about which alone the next meeting is: it changes no others', async () => {
    const { host, ward } = await inVetting();
    const given = { village: upperVillage, attended: 10, agreed: 10, votes: [vote('h-1', 4, 6)] };
    await perform('recordMeeting', { ...ward.asWard, ...given }, host.ports);
    await host.settle();
    await ward.submit();
    const before = await stateOf(ward);
    const change = (household: string) =>
      meetAndChange(host, ward, [{ household, set: { b1: 200 }, reason: 'Chấm sai' }]);
    await expect(change('h-2')).rejects.toThrow(refusal('HouseholdNotDue', { count: 1 }));
    expect(await stateOf(ward)).toEqual(before);
    await change('h-1');
    expect(await ward.review()).not.toHaveProperty('votedDown');
  });

  test('are kept from observers by household: their story counts them', async () => {
    const { host, ward } = await inVetting();
    const given = { village: upperVillage, attended: 10, agreed: 10, votes: [vote('h-1', 4, 6)] };
    await perform('recordMeeting', { ...ward.asWard, ...given }, host.ports);
    const asked = { campaignId: ward.ref.campaignId, ward: ward.ref.ward, by: observer };
    const { events } = await perform('readStory', asked, host.ports);
    expect(events.find(({ did }) => did === 'recordMeeting')).toMatchObject({ detail: { votedDown: 1 } });
    expect(JSON.stringify(events)).not.toContain('h-1');
  });

  test('are read as numbers by everybody, and with the chair by those who see people', async () => {
    const { host, ward } = await inVetting();
    const votes = [vote('h-1', 4, 6), vote('h-2', 9, 1)];
    const given = { village: upperVillage, attended: 10, agreed: 10, chair: 'Lò Văn Mẫu', votes };
    await perform('recordMeeting', { ...ward.asWard, ...given }, host.ports);
    const seen = await perform('readWard', ward.asWard, host.ports);
    expect(seen.meetings).toMatchObject([{ chair: 'Lò Văn Mẫu', votes: { households: 2, down: 1 } }]);
    expect(seen.villages).toContainEqual({
      name: upperVillage,
      households: 2,
      state: 'reopened',
      votedDown: 1,
    });
    const watched = await perform('readWard', { ...ward.ref, by: observer }, host.ports);
    expect(watched.meetings).toMatchObject([{ votes: { households: 2, down: 1 } }]);
    expect(JSON.stringify(watched)).not.toContain('Lò Văn Mẫu');
  });

  test('are refused of another village’s household, of an unknown one, and of a day that has not come', async () => {
    const { host, ward } = await inVetting();
    const before = await stateOf(ward);
    const given = { ...ward.asWard, village: upperVillage, attended: 10, agreed: 10 };
    const voted = (household: string) =>
      perform('recordMeeting', { ...given, votes: [vote(household, 9, 1)] }, host.ports);
    await expect(voted('h-3')).rejects.toThrow(refusal('VillageNotOpen', { village: lowerVillage }));
    await expect(voted('h-99')).rejects.toThrow(refusal('HouseholdNotFound'));
    const tomorrow = perform('recordMeeting', { ...given, heldOn: '2019-12-31' }, host.ports);
    await expect(tomorrow).rejects.toThrow(refusal('DayInFuture'));
    expect(await stateOf(ward)).toEqual(before);
  });
});
