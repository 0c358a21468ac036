import { describe, expect, test } from 'vitest';
import { verifyPack } from '../../../functions/evidence/verify/verify-pack.ts';
import { openingOf } from '../../../functions/villages/opening-of.ts';
import { requireWard } from '../../../shared/campaign.ts';
import type { Parsed } from '../../../shared/contract/call.ts';
import { villagesOf } from '../../../shared/ward/ward-review.ts';
import {
  campaignWith,
  coordinator,
  entry,
  lowerVillage,
  northWard,
  ownDistrict,
  surveyFile,
  upperVillage,
} from '../../examples.ts';
import type { FreshHost } from '../../fresh-host.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { requireSound } from '../../sequences/invariants.ts';
import { packOf } from '../evidence/packs.ts';
import { atWork, bringTo, fourHouseholds, launched, stateOf } from '../ward/ward-at-work.ts';

const campaign = campaignWith({
  areas: [
    { code: ownDistrict, level: 'district', name: 'Nà Sơn' },
    {
      ...{ code: northWard, level: 'ward', parent: ownDistrict, name: 'Xã Bắc Nà', setting: 'rural' },
      ...{ households: 100, contacts: ['bac@thu.example'] },
      villages: [
        { name: upperVillage, households: 40 },
        { name: lowerVillage, households: 30 },
        { name: 'Phố Chợ', setting: 'urban' },
      ],
      targets: [
        { village: upperVillage, class: 'poor', reduce: 1 },
        { village: lowerVillage, class: 'poor', reduce: 1 },
      ],
    },
  ],
});
/** Two without a code: one is surveyed, the other is excused. */
const opening = [
  entry({ code: 'h-1' }),
  entry({ code: 'h-4', village: lowerVillage, class: 'near-poor' }),
  entry({ name: 'Ma Văn Thử' }),
  entry({ name: 'Lường Thị Thử', village: lowerVillage }),
];
const merger = { from: [upperVillage, lowerVillage], to: 'Bản Chung' };
type Body = Parsed<'changeVillages'>;

async function atStage(stage: 'survey' | 'vetting' | 'posting') {
  const host = await launched({ campaign, opening: { [northWard]: opening } });
  const ward = atWork(host, campaign);
  await ward.train();
  await host.passTo('2019-10-08T09:00');
  await ward.upload([...fourHouseholds, { name: 'Ma Văn Thử' }]);
  const { missing } = await perform('readMissing', ward.asWard, host.ports);
  for (const { household } of missing) await ward.excuse(household);
  if (stage !== 'survey') {
    await ward.submit();
    await host.passTo('2019-10-20T18:30');
  }
  if (stage === 'posting') await bringTo('posting', host, ward);
  const change = async (villages: Body['villages'], parts: Partial<Body> = {}) => {
    await later(host);
    const reason = 'Nghị quyết sáp nhập thôn';
    const asked = { ...ward.ref, by: coordinator, villages, reason, ...parts };
    const answer = await perform('changeVillages', asked, host.ports);
    await host.settle();
    await later(host);
    return answer;
  };
  const area = async () => requireWard((await host.ports.campaigns.get(campaign.id)).campaign, northWard);
  return { host, ward, change, area };
}

describe('villages that are merged during the survey', () => {
  test('bring their households, targets and opening list under the present name', async () => {
    const { host, ward, change, area } = await atStage('survey');
    const { totals } = await ward.review();
    expect(await change([merger])).toEqual({ households: 5 });
    const after = await ward.review();
    expect(after.totals).toEqual({ ...totals, villages: { 'Bản Chung': 5 } });
    expect(await area()).toMatchObject({
      villages: [{ name: 'Bản Chung', households: 70 }, { name: 'Phố Chợ' }],
      targets: [{ village: 'Bản Chung', reduce: 2 }],
      successors: [{ from: upperVillage, to: 'Bản Chung' }, { from: lowerVillage }],
    });
    const { campaign: now } = await host.ports.campaigns.get(campaign.id);
    const listed = await openingOf(ward.ref, now, host.ports);
    expect(new Set(listed.map(({ village }) => village))).toEqual(new Set(['Bản Chung']));
    await requireSound(ward.ref, host.ports);
  });

  test('are told in the chain with the reason and the paper, and the decision keeps both', async () => {
    const { ward, change } = await atStage('survey');
    const paper = { signer: 'Nông Văn Thử', paperNumber: '12/NQ-HĐND', paperOn: '2019-10-01' };
    await change([merger], { paper });
    expect((await ward.audit()).at(-1)).toMatchObject({
      did: 'changeVillages',
      by: coordinator.name,
      why: 'Nghị quyết sáp nhập thôn',
      detail: { villages: [`${upperVillage} + ${lowerVillage} → Bản Chung`], households: 5, ...paper },
    });
    expect((await ward.decisions()).at(-1)).toMatchObject({ body: { villages: [merger], paper } });
  });

  test('are found by the next file under their former names, and no household of it is a new one', async () => {
    const { host, ward, change } = await atStage('survey');
    await change([merger]);
    await ward.send(surveyFile([...fourHouseholds, { name: 'Ma Văn Thử' }]), 'batch-2');
    const findings = await perform('readFindings', { ...ward.asWard, batchId: 'batch-2' }, host.ports);
    expect(findings.findings.filter(({ code }) => code === 'W233')).toHaveLength(5);
    const [first] = findings.findings.filter(({ code }) => code === 'W233');
    expect(first?.message).toBe(`Thôn “${upperVillage}” là tên trước đây: thôn đó nay là “Bản Chung”.`);
    expect(await ward.commit('batch-2')).toMatchObject({ new: 0, missing: 0, rejected: 0 });
    await ward.upload([{ name: 'Ma Văn Thử', village: 'Bản Chung' }], 'batch-3');
    expect(await ward.records()).toHaveLength(6);
    await requireSound(ward.ref, host.ports);
  });

  test('twice lead from every former name to the last one', async () => {
    const { host, ward, change, area } = await atStage('survey');
    await change([{ from: [upperVillage], to: 'Nà Lạc' }]);
    const { totals } = await ward.review();
    await change([{ from: ['Nà Lạc', lowerVillage], to: lowerVillage }]);
    expect((await area()).successors).toMatchObject([
      { from: upperVillage, to: lowerVillage },
      { from: 'Nà Lạc', to: lowerVillage },
    ]);
    expect((await ward.review()).totals).toEqual({ ...totals, villages: { [lowerVillage]: 5 } });
    await requireSound(ward.ref, host.ports);
  });

  test('leave an undone file’s households in villages that there are', async () => {
    const { host, ward, change } = await atStage('survey');
    await ward.upload([{ ...fourHouseholds[0], village: 'Phố Chợ' }], 'batch-2');
    await change([{ from: [upperVillage], to: 'Nà Lạc' }]);
    const undo = { ...ward.asWard, batchId: 'batch-2', reason: 'Nộp nhầm', request: 'undo' };
    await perform('undoBatch', undo, host.ports);
    expect(Object.keys((await ward.review()).totals.villages).sort()).toEqual([lowerVillage, 'Nà Lạc']);
    await requireSound(ward.ref, host.ports);
  });
});

describe('villages that are merged while they meet', () => {
  test('have passed where each had, and their minutes are those that were held', async () => {
    const { host, ward, change } = await atStage('vetting');
    await ward.meet(upperVillage);
    await ward.meet(lowerVillage, 8);
    await change([merger]);
    expect(villagesOf(await ward.review())).toEqual({ 'Bản Chung': 'passed' });
    const asked = { ...ward.asWard, kind: 'minutes', format: 'html' } as const;
    const { bytes } = await perform('readPaper', asked, host.ports);
    const minutes = new TextDecoder().decode(bytes);
    expect(minutes.match(/<article>/g)).toHaveLength(4);
    for (const text of [upperVillage, lowerVillage, '8 trên 10', 'Ma Văn Thử', 'Hoàng Văn Thử'])
      expect(minutes).toContain(text);
    expect(minutes).not.toContain('Bản Chung');
    const { signals } = await readSignals(host, ward);
    expect(signals).toEqual([]);
  });

  test('meet again under the new name, and go on to a pack that is whole', async () => {
    const { host, ward, change } = await atStage('vetting');
    await ward.meet(upperVillage);
    await change([merger]);
    expect(villagesOf(await ward.review())).toEqual({ 'Bản Chung': 'due' });
    await ward.meet('Bản Chung', 9);
    await ward.forward();
    await bringTo('recorded', host, ward);
    const { path } = await packOf(host, ward.ref);
    expect((await verifyPack(path)).problems).toEqual([]);
    const { bytes } = await perform(
      'readPaper',
      { ...ward.asWard, kind: 'minutes', format: 'html' },
      host.ports,
    );
    expect(new TextDecoder().decode(bytes).match(/<article>/g)).toHaveLength(2);
  });

  test('are refused once the list is handed on, and nothing changes', async () => {
    const { ward, change, area } = await atStage('posting');
    const before = { ...(await stateOf(ward)), area: await area() };
    await expect(change([merger])).rejects.toThrow(refusal('VillagesPosted'));
    expect({ ...(await stateOf(ward)), area: await area() }).toEqual(before);
  });
});

describe('a household that is scored anew after its village was renamed', () => {
  test('is a signal still that the village had met', async () => {
    const { host, ward, change } = await atStage('vetting');
    await ward.meet(upperVillage);
    await ward.meet(lowerVillage, 1);
    await change([{ from: [upperVillage], to: 'Nà Lạc' }]);
    await ward.upload([{ ...fourHouseholds[2], b1: 40 }], 'batch-2');
    await ward.submit();
    await ward.meet(lowerVillage);
    await ward.forward();
    await ward.post();
    await ward.object('h-2');
    await ward.resolve('h-2', 'changed', { b1: 100 });
    const { signals } = await readSignals(host, ward);
    expect(signals).toMatchObject([{ kind: 'scoresAfterMeeting', household: 'h-2', village: 'Nà Lạc' }]);
  });
});

describe('a file that comes again after a rename', () => {
  test.each(['former', 'present'] as const)(
    'leaves its households as they are, under the %s name',
    async (name) => {
      const { ward, change } = await atStage('vetting');
      await ward.meet(upperVillage);
      await ward.meet(lowerVillage, 1);
      await change([{ from: [lowerVillage], to: 'Nà Lạc' }]);
      const before = await ward.records();
      const village = name === 'former' ? lowerVillage : 'Nà Lạc';
      const again = fourHouseholds.slice(2).map((household) => ({ ...household, village }));
      // The warning of a former name is new; nothing else is.
      const changed = name === 'former' ? 2 : 0;
      expect(await ward.upload(again, 'batch-2')).toMatchObject({ new: 0, changed, unchanged: 2 - changed });
      const facts = ({ recorded }: (typeof before)[number]) => recorded?.household;
      expect((await ward.records()).map(facts)).toEqual(before.map(facts));
    },
  );
});

describe('the copy for next year', () => {
  test('has the present villages, knows their former names, and opens with lists under the present ones', async () => {
    const { host, ward, change } = await atStage('vetting');
    await change([merger]);
    await ward.meet('Bản Chung');
    await ward.forward();
    await bringTo('recorded', host, ward);
    const asked = { campaignId: campaign.id, by: coordinator };
    await host.passTo('2020-02-01T08:00');
    const run = await host.ports.campaigns.get(campaign.id);
    if (run.status !== 'closed') await perform('closeCampaign', { ...asked, reason: 'Hết hạn' }, host.ports);
    const copied = await perform('copyCampaign', { ...asked, year: 2020 }, host.ports);
    const next = { campaignId: copied?.campaignId ?? '', ward: northWard };
    await perform('takeClosingList', { ...next, by: coordinator, earlier: campaign.id }, host.ports);
    const { campaign: later } = await host.ports.campaigns.get(next.campaignId);
    expect(requireWard(later, northWard)).toMatchObject({
      villages: [{ name: 'Bản Chung' }, { name: 'Phố Chợ' }],
      successors: [{ from: upperVillage }, { from: lowerVillage }],
    });
    const list = await host.ports.households.opening(next);
    expect(list.length).toBeGreaterThan(0);
    expect(list.every(({ village, formerly }) => village === 'Bản Chung' && !formerly)).toBe(true);
  });
});

describe('the villages of a ward', () => {
  test('are read with what hangs on their names, and whether they may change', async () => {
    const { host, ward, change } = await atStage('survey');
    await change([merger]);
    const { isChangeable, villages } = await perform('readVillages', ward.asWard, host.ports);
    expect(isChangeable).toBe(true);
    expect(villages).toMatchObject([
      {
        ...{ name: 'Bản Chung', setting: 'rural', households: 70, surveyed: 5, listed: 4, state: null },
        targets: [{ class: 'poor', reduce: 2 }],
        formerly: [{ name: upperVillage }, { name: lowerVillage }],
      },
      { name: 'Phố Chợ', setting: 'urban', surveyed: 0, listed: 0, formerly: [] },
    ]);
  });
});

/** A minute later: what was recorded before is before. */
const later = ({ ports, passTo }: FreshHost) =>
  passTo(new Date(ports.now().getTime() + 7 * 3_600_000 + 60_000).toISOString().slice(0, 16));

async function readSignals(
  host: Awaited<ReturnType<typeof atStage>>['host'],
  ward: Awaited<ReturnType<typeof atStage>>['ward'],
) {
  const { groups } = await perform('readSignals', ward.approver, host.ports);
  return {
    signals: groups.flatMap(({ signals }) => signals).filter(({ kind }) => kind === 'scoresAfterMeeting'),
  };
}
