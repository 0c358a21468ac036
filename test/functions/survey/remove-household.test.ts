import { describe, expect, test } from 'vitest';
import type { InStage, WardReview } from '../../../shared/ward/ward-review.ts';
import { lowerVillage, upperVillage } from '../../examples.ts';
import type { FreshHost } from '../../fresh-host.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { type AtWork, fourHouseholds, stateOf } from '../ward/ward-at-work.ts';
import { surveyed } from './surveyed.ts';

const reason = 'Ghi nhầm mã';

async function mistaken() {
  const { host, ward } = await surveyed();
  const { ports, settle } = host;
  await host.passTo('2019-10-09T09:00');
  const give = async (name: 'removeHousehold' | 'mergeHousehold', fields: Record<string, string>) => {
    await perform(name, { ...ward.asWard, reason, ...fields } as never, ports);
    await settle();
  };
  const history = async (household: string) =>
    (await perform('readHousehold', { ...ward.asWard, household }, ports)).history;
  const codes = async () => (await ward.records()).flatMap(({ recorded }) => recorded?.household.code ?? []);
  return {
    ...{ host, ward, history, codes, settle },
    remove: (household: string, fields = {}) => give('removeHousehold', { household, ...fields }),
    merge: (household: string, into: string, fields = {}) =>
      give('mergeHousehold', { household, into, ...fields }),
  };
}

describe('removing a household', () => {
  test('takes it out of the results, and its entry of the opening list is missing again', async () => {
    const { ward, remove, codes, history } = await mistaken();
    const { totals } = await ward.review();
    await remove('h-1');
    expect(await codes()).toEqual(['h-2', 'h-3', 'h-4']);
    const after = (await ward.review()).totals;
    expect(after).toMatchObject({ households: totals.households - 1, missing: totals.missing + 1 });
    expect(await history('h-1')).toMatchObject([{ did: 'removed', reason }, { did: 'recorded' }]);
  });

  test('lets a later file record it again', async () => {
    const { ward, remove } = await mistaken();
    const before = await ward.review();
    await remove('h-2');
    await ward.upload(fourHouseholds, 'again');
    expect((await ward.review()).totals).toEqual(before.totals);
  });

  test('is refused without a reason, for one that is not recorded, and once the survey is submitted', async () => {
    const { ward, remove } = await mistaken();
    const before = await stateOf(ward);
    await expect(remove('h-1', { reason: ' ' })).rejects.toThrow(refusal('ReasonMissing'));
    await expect(remove('h-77')).rejects.toThrow(refusal('HouseholdNotFound'));
    expect(await stateOf(ward)).toEqual(before);
    await ward.excuse('087654321');
    await ward.excuse('123456789');
    await ward.submit();
    await expect(remove('h-1')).rejects.toThrow(refusal('WrongStage'));
  });

  test('is refused in a village that is not scored again', async () => {
    const { ward, remove, codes } = await mistaken();
    await ward.excuse('087654321');
    await ward.excuse('123456789');
    await ward.submit();
    await ward.meet(upperVillage, 1, 10);
    await ward.meet(lowerVillage);
    await ward.forward().catch(() => undefined);
    expect((await ward.review()).stage).toBe('survey');
    await expect(remove('h-3')).rejects.toThrow(refusal('VillageNotOpen', { village: lowerVillage }));
    await remove('h-2');
    expect(await codes()).toEqual(['h-1', 'h-3', 'h-4']);
  });
});

/** The upper village has agreed to all but its second household, the lower one to everything. */
async function votedDown() {
  const mistake = await mistaken();
  const { ward, host, settle } = mistake;
  await ward.excuse('087654321');
  await ward.excuse('123456789');
  await ward.submit();
  const votes = [{ household: 'h-2', agreed: 1, against: 9 }];
  const meeting = { ...ward.asWard, village: upperVillage, attended: 10, agreed: 10, votes };
  await perform('recordMeeting', meeting, host.ports);
  await settle();
  await ward.meet(lowerVillage);
  return mistake;
}

describe('a household that was voted down', () => {
  test('leaves its village passed once it is removed or merged: nobody meets once more', async () => {
    for (const merged of [false, true]) {
      const { ward, remove, merge } = await votedDown();
      expect((await ward.review()).stage).toBe('survey');
      await (merged ? merge('h-2', '123456789') : remove('h-2'));
      if (!merged) await ward.submit();
      expect(await ward.review()).toMatchObject(
        merged
          ? { stage: 'survey', villages: { [upperVillage]: 'reopened' } }
          : { stage: 'vetting', villages: { [upperVillage]: 'passed', [lowerVillage]: 'passed' } },
      );
    }
  });
});

describe('a household that was voted down and removed by mistake', () => {
  const h2 = fourHouseholds[1]!;

  test('comes back by a file, and its village meets on it again', async () => {
    const { host, ward, remove, codes } = await votedDown();
    const { villages, votedDown: before } = stateOfSurvey(await ward.review());
    await remove('h-2');
    expect(await readWard(host, ward)).toMatchObject({ votedDownGone: 1 });
    expect(await ward.upload([{ ...h2, b1: 90 }], 'again')).toMatchObject({ new: 1 });
    expect(await codes()).toEqual(['h-1', 'h-2', 'h-3', 'h-4']);
    const back = stateOfSurvey(await ward.review());
    expect(back).toMatchObject({ villages, votedDown: before });
    expect((await readWard(host, ward)).votedDownGone).toBeUndefined();
    await ward.submit();
    const votes = [{ household: 'h-2', agreed: 9, against: 1 }];
    const meeting = { ...ward.asWard, village: upperVillage, attended: 10, agreed: 10, votes };
    await perform('recordMeeting', meeting, host.ports);
    await ward.forward();
    expect(await ward.review()).toMatchObject({ stage: 'posting' });
  });

  test('comes back until meetings are due, when the survey window is over', async () => {
    const { host, ward, remove } = await votedDown();
    await remove('h-2');
    await host.passTo('2019-12-18T09:00');
    expect(await ward.upload([h2], 'again')).toMatchObject({ new: 1 });
  });

  test('alone: a file opens no other household of a village that has passed', async () => {
    const { ward, remove, codes } = await votedDown();
    await remove('h-2');
    const others = [
      { ...fourHouseholds[0]!, b1: 10 },
      { code: 'h-7', name: 'Vàng Thử', village: upperVillage },
    ];
    expect(await ward.upload([h2, ...others], 'again')).toMatchObject({ new: 1, changed: 0 });
    expect(await codes()).toEqual(['h-1', 'h-2', 'h-3', 'h-4']);
  });

  test('with an error stands until it is right, and is met on only then', async () => {
    const { ward, remove } = await votedDown();
    await remove('h-2');
    await ward.upload([{ ...h2, b2: 33 }], 'wrong');
    expect(stateOfSurvey(await ward.review()).votedDown).toBeUndefined();
    await expect(ward.submit()).rejects.toThrow(refusal('RejectedStand'));
    await ward.upload([h2], 'right');
    expect(stateOfSurvey(await ward.review()).votedDown).toEqual({ [upperVillage]: ['h-2'] });
  });

  test('is gone again once that file is undone, and comes back by another', async () => {
    const { host, ward, remove } = await votedDown();
    await remove('h-2');
    const { rev: _, ...before } = await ward.review();
    await ward.upload([h2], 'again');
    await perform('undoBatch', { ...ward.asWard, batchId: 'again', reason }, host.ports);
    const { rev: __, lastGeneration: ___, ...after } = await ward.review();
    expect(after).toEqual(before);
    expect(await ward.upload([h2], 'once-more')).toMatchObject({ new: 1 });
  });

  test('stays met on when a later file holds it too, until that is undone as well', async () => {
    const { host, ward, remove } = await votedDown();
    await remove('h-2');
    const { rev: _, ...before } = await ward.review();
    await ward.upload([h2], 'again');
    await ward.upload([h2], 'too');
    const undo = (batchId: string) => perform('undoBatch', { ...ward.asWard, batchId, reason }, host.ports);
    expect(await undo('again')).toMatchObject({ kept: 1 });
    expect(stateOfSurvey(await ward.review()).votedDown).toEqual({ [upperVillage]: ['h-2'] });
    await undo('too');
    const { rev: __, lastGeneration: ___, ...after } = await ward.review();
    expect(after).toEqual(before);
  });

  test('does not come back in the next round', async () => {
    const { ward, remove } = await votedDown();
    await remove('h-2');
    await ward.submit();
    expect(await ward.review()).not.toHaveProperty('votedDownGone');
  });

  test('comes back too where it was merged into the wrong one', async () => {
    const { ward, merge, codes } = await votedDown();
    await merge('h-2', '123456789');
    expect(await ward.upload([h2], 'again')).toMatchObject({ new: 1 });
    expect(await codes()).toContain('h-2');
    const { votedDown: alone = {} } = stateOfSurvey(await ward.review());
    expect(alone[upperVillage]).toHaveLength(2);
  });
});

const stateOfSurvey = (review: WardReview): InStage<'survey'> => {
  if (review.stage !== 'survey') throw new Error(`The ward is in ${review.stage}.`);
  return review;
};

const readWard = (host: FreshHost, ward: AtWork) => perform('readWard', ward.asWard, host.ports);

describe('merging a household', () => {
  test('into a recorded one keeps that one’s record', async () => {
    const { ward, merge, codes, history } = await mistaken();
    const right = (await ward.records()).find(({ key }) => key === 'h-3');
    await merge('h-4', 'h-3');
    expect(await codes()).toEqual(['h-1', 'h-2', 'h-3']);
    expect((await ward.records()).find(({ key }) => key === 'h-3')).toEqual(right);
    expect((await history('h-4'))[0]).toMatchObject({ did: 'mergedInto', household: 'h-3', reason });
    expect((await history('h-3'))[0]).toMatchObject({ did: 'mergedFrom', household: 'h-4', reason });
  });

  test('into one that is only on the opening list gives it the record, under its own code', async () => {
    const { ward, merge } = await mistaken();
    const { totals } = await ward.review();
    const [mistyped] = (await ward.records()).filter(({ key }) => key === 'h-2');
    await merge('h-2', '123456789');
    const { household, ...recorded } = mistyped!.recorded!;
    const moved = (await ward.records()).find(({ recorded }) => recorded?.household.code === '123456789');
    expect(moved?.recorded).toEqual({ ...recorded, household: { ...household, code: '123456789' } });
    const after = (await ward.review()).totals;
    expect(after).toMatchObject({ households: totals.households, missing: totals.missing - 1 });
  });

  test('is refused into itself, into an unknown one, and into a listed one without a code', async () => {
    const { ward, merge } = await mistaken();
    const before = await stateOf(ward);
    await expect(merge('h-1', 'h-1')).rejects.toThrow(refusal('SameHousehold'));
    await expect(merge('h-1', 'h-77')).rejects.toThrow(refusal('HouseholdNotFound'));
    await expect(merge('h-1', '087654321')).rejects.toThrow(refusal('HouseholdNotFound'));
    expect(await stateOf(ward)).toEqual(before);
  });
});
