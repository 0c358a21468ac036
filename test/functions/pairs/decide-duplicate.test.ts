import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../shared/access/actor.ts';
import type { Call } from '../../../shared/contract/call.ts';
import {
  campaignWith,
  coordinator,
  districtOfficer,
  lowerVillage,
  northWard,
  officerOf,
  otherWard,
  type Sketch,
  southWard,
  wideCampaign,
} from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { type AtWork, atWork, bringTo, fourHouseholds, launched, stateOf } from '../ward/ward-at-work.ts';

const twin = { id: '012345678', village: lowerVillage };
const person = { name: 'Hoàng Văn Thử', birth: '1970-05-12', village: lowerVillage };

/** Three wards, two of one district, each with a household of one id; the northern one also has two that are alike. */
async function twins() {
  const host = await launched({ campaign: wideCampaign });
  const wards = [northWard, southWard, otherWard].map((ward) => atWork(host, wideCampaign, ward));
  for (const { ref } of wards) {
    await perform('recordTraining', { ...ref, by: coordinator, attended: 9 }, host.ports);
  }
  await host.passTo('2019-10-09T09:00');
  const [north, south, other] = wards as [AtWork, AtWork, AtWork];
  await north.upload(
    [
      { code: 'n-1', ...twin },
      { code: 'n-2', ...person },
      { code: 'n-3', ...person, name: 'Hoang Van Thu' },
    ],
    'north-list',
  );
  await south.upload([{ code: 's-1', ...twin }], 'south-list');
  await other.upload([{ code: 'o-1', ...twin }], 'other-list');
  const { ports } = host;
  const campaignId = wideCampaign.id;
  return {
    host,
    north,
    south,
    decide: (by: Actor, parts: Partial<Call<'decideDuplicate'>> = {}) =>
      perform('decideDuplicate', { ...across, campaignId, by, reason: 'Đã đối chiếu', ...parts }, ports),
    pairs: (by: Actor, ward = northWard) => perform('readPairs', { campaignId, ward, by }, ports),
  };
}

const n = (household: string) => ({ ward: northWard, household });
const s1 = { ward: southWard, household: 's-1' };
const o1 = { ward: otherWard, household: 'o-1' };
const across = { one: n('n-1'), other: s1, verdict: 'different' } as const;
const within = { one: n('n-3'), other: n('n-2'), verdict: 'different' } as const;

describe('a pair is decided', () => {
  test('within a ward by the ward, across wards by the district, across districts by the province', async () => {
    const { decide } = await twins();
    const ward = officerOf(northWard);
    const people = [ward, districtOfficer, coordinator];
    const cases = [
      { pair: within, decides: ward },
      { pair: across, decides: districtOfficer },
      { pair: { ...across, other: o1 }, decides: coordinator },
    ];
    for (const { pair, decides } of cases) {
      for (const by of people.filter((each) => each !== decides)) {
        await expect(decide(by, pair)).rejects.toThrow(refusal('NotAllowed'));
      }
      await decide(decides, pair);
    }
  });

  test('with its reason, in the chain of the ward or of the campaign, and leaves every review as it is', async () => {
    const { decide, host, north, south } = await twins();
    const before = [await north.review(), await south.review()];
    await decide(officerOf(northWard), { ...within, verdict: 'same', keep: 'one' });
    await decide(districtOfficer, { ...across, verdict: 'same', keep: 'other' });
    expect([await north.review(), await south.review()]).toEqual(before);
    expect((await north.audit()).at(-1)).toMatchObject({
      did: 'decideDuplicate',
      detail: { verdict: 'same', households: ['n-2', 'n-3'] },
    });
    const chain = await host.ports.audit.chain(wideCampaign.id, '');
    expect(chain.at(-1)).toMatchObject({ detail: { verdict: 'same', wards: [northWard, southWard] } });
    expect(JSON.stringify(chain)).not.toContain('n-1');
  });

  test('is shown apart with who decided what and why', async () => {
    const { decide, pairs } = await twins();
    await decide(districtOfficer, { ...across, one: s1, other: n('n-1'), verdict: 'same', keep: 'one' });
    const { open, total, decided } = await pairs(districtOfficer);
    expect([open.length, total]).toEqual([1, 1]);
    expect(open[0]).toMatchObject({ one: { ward: otherWard }, own: false });
    expect(decided).toMatchObject([
      { one: n('n-1'), other: s1, verdict: 'same', keep: 'other', reason: 'Đã đối chiếu', by: 'huyen' },
    ]);
    expect(decided[0]).toMatchObject({ state: 'stands', own: true, one: { village: lowerVillage } });
  });

  test('of households that are recorded, of which there are two, with a reason', async () => {
    const { decide } = await twins();
    await expect(decide(districtOfficer, { ...across, one: n('n-9') })).rejects.toThrow(
      refusal('HouseholdNotFound'),
    );
    await expect(decide(officerOf(northWard), { one: n('n-1'), other: n('n-1') })).rejects.toThrow(
      refusal('OneHousehold'),
    );
    await expect(decide(districtOfficer, { reason: '  ' })).rejects.toThrow(refusal('ReasonMissing'));
    await expect(decide(districtOfficer, { verdict: 'same' })).rejects.toThrow();
  });

  test('once: who has not seen the decision is refused, who has may replace it', async () => {
    const { decide, pairs } = await twins();
    await decide(districtOfficer);
    const other = { ...districtOfficer, name: 'huyen-2' };
    await expect(decide(other, { verdict: 'same', keep: 'one' })).rejects.toThrow(refusal('PairDecided'));
    await decide(other, { verdict: 'same', keep: 'one', rev: 1 });
    expect((await pairs(districtOfficer)).decided).toMatchObject([
      { verdict: 'same', rev: 2, by: 'huyen-2' },
    ]);
  });

  test('does nothing twice for one request', async () => {
    const { decide, host } = await twins();
    await decide(districtOfficer, { request: 'r-1' });
    const count = await host.ports.audit.count(wideCampaign.id);
    await decide(districtOfficer, { request: 'r-1' });
    expect(await host.ports.audit.count(wideCampaign.id)).toBe(count);
  });
});

describe('a decided pair', () => {
  test('waits again once either record is another one, and is gone with its household', async () => {
    const { decide, pairs, south } = await twins();
    await decide(districtOfficer);
    expect((await pairs(districtOfficer)).total).toBe(1);
    await south.upload([{ code: 's-1', ...twin, name: 'Tên Khác' }], 'south-2');
    const { total, decided } = await pairs(districtOfficer);
    expect(total).toBe(2);
    expect(decided).toMatchObject([{ state: 'changed' }]);
    await decide(districtOfficer);
    expect((await pairs(districtOfficer)).decided).toMatchObject([{ state: 'stands', rev: 2 }]);
  });

  test('tells a ward of another ward’s household no more than the ward', async () => {
    const { decide, pairs } = await twins();
    await decide(districtOfficer);
    const { open, decided } = await pairs(officerOf(northWard));
    expect(open.map(({ one }) => one)).toEqual([{ ward: otherWard }]);
    expect(decided.map(({ other }) => other)).toEqual([{ ward: southWard }]);
  });
});

describe('where duplicates.gate is required', () => {
  const likeThird: Sketch = { code: 'h-5', name: 'Hoang Van Thu', village: lowerVillage };

  async function gated(gate: 'required' | 'advisory') {
    const campaign = campaignWith({ duplicates: { gate } });
    const host = await launched({ campaign });
    const ward = atWork(host, campaign);
    await bringTo('survey', host, ward);
    await host.passTo('2019-10-08T09:00');
    await ward.upload([...fourHouseholds, likeThird], 'list-five');
    await ward.submit();
    await bringTo('approval', host, ward);
    const decide = (parts: Partial<Call<'decideDuplicate'>> = {}) =>
      perform(
        'decideDuplicate',
        {
          campaignId: campaign.id,
          by: officerOf(northWard),
          one: n('h-3'),
          other: n('h-5'),
          verdict: 'different',
          reason: 'Hai anh em',
          ...parts,
        },
        host.ports,
      );
    const tasks = async () => (await perform('readNext', ward.asWard, host.ports)).tasks;
    return { ward, decide, tasks };
  }

  test('the approval waits until the pairs of the ward are decided', async () => {
    const { ward, decide, tasks } = await gated('required');
    expect(await tasks()).toMatchObject([
      { is: 'decidePairs', by: northWard, count: 1 },
      { is: 'approve', waitsFor: ['decidePairs'] },
    ]);
    const before = await stateOf(ward);
    await expect(ward.approve()).rejects.toThrow(refusal('PairsOpen'));
    expect(await stateOf(ward)).toEqual(before);
    await decide();
    await ward.approve();
    expect((await ward.review()).stage).toBe('recorded');
  });

  test('it does not wait where the gate is advisory', async () => {
    const { ward } = await gated('advisory');
    await ward.approve();
    expect((await ward.review()).stage).toBe('recorded');
  });
});

describe('a decision about a pair of two wards', () => {
  test('is in the history of both households', async () => {
    const { decide, host, north, south } = await twins();
    await host.passTo('2019-10-10T09:00');
    await decide(districtOfficer, { ...across, verdict: 'same', keep: 'other', reason: 'Cùng một người' });
    const history = async ({ asWard }: AtWork, household: string) =>
      (await perform('readHousehold', { ...asWard, household }, host.ports)).history;
    const compared = { did: 'compared', verdict: 'same', reason: 'Cùng một người', by: districtOfficer.name };
    expect((await history(north, 'n-1'))[0]).toMatchObject(compared);
    expect((await history(south, 's-1'))[0]).toMatchObject(compared);
    expect((await history(north, 'n-2'))[0]).not.toMatchObject({ did: 'compared' });
  });
});

describe('the ward whose household does not stay', () => {
  test('has it to remove, until it is gone or another one', async () => {
    const { decide, host, south, north } = await twins();
    const doubled = async ({ asWard }: AtWork) => {
      const { tasks } = await perform('readNext', asWard, host.ports);
      return tasks.filter(({ is }) => is === 'doubled').map(({ count, way }) => `${count} ${way}`);
    };
    await decide(districtOfficer, { ...across, verdict: 'same', keep: 'one' });
    expect([await doubled(north), await doubled(south)]).toEqual([[], ['1 remove']]);
    const mistaken = { ...south.asWard, household: 's-1', reason: 'Trùng với hộ ở xã bên' };
    await perform('removeHousehold', mistaken, host.ports);
    expect(await doubled(south)).toEqual([]);
  });

  test('is told the way that leads there once the survey is over, and so is the page of the pair', async () => {
    const { host, decide, south, pairs } = await twins();
    await decide(districtOfficer, { ...across, verdict: 'same', keep: 'one' });
    const wayNow = async () => {
      const { tasks } = await perform('readNext', south.asWard, host.ports);
      const { decided } = await pairs(districtOfficer, southWard);
      return [tasks.find(({ is }) => is === 'doubled')?.way, decided[0]?.way];
    };
    expect(await wayNow()).toEqual(['remove', 'remove']);
    await south.submit();
    expect(await wayNow()).toEqual(['vote', 'vote']);
    await south.meet(lowerVillage);
    expect(await wayNow()).toEqual(['wait', 'wait']);
    await south.forward();
    await south.post();
    expect(await wayNow()).toEqual(['wait', 'wait']);
    await host.passTo('2019-12-20T09:00');
    expect(await wayNow()).toEqual(['return', 'return']);
    await south.returnHouseholds(['s-1']);
    expect(await wayNow()).toEqual(['vote', 'vote']);
    const votes = [{ household: 's-1', agreed: 0, against: 9 }];
    const meeting = { ...south.asWard, village: lowerVillage, attended: 9, agreed: 9, votes };
    await perform('recordMeeting', meeting, host.ports);
    await host.settle();
    expect(await wayNow()).toEqual(['remove', 'remove']);
  });
});
