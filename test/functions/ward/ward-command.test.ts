import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../shared/access/actor.ts';
import type { Ports } from '../../../shared/ports.ts';
import {
  coordinator,
  districtOfficer,
  lowerVillage,
  northWard,
  observer,
  officerOf,
  ownDistrict,
  plainCampaign,
  southWard,
  upperVillage,
} from '../../examples.ts';
import type { FreshHost } from '../../fresh-host.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { type AtWork, atWork, bringTo, fourHouseholds, launched, stateOf } from './ward-at-work.ts';

describe('an action in a ward', () => {
  test('leaves its trace: the review, the audit event, and the workflow’s next stage', async () => {
    const host = await launched();
    const ward = atWork(host);
    await ward.train(23);
    expect(await ward.review()).toMatchObject({ stage: 'survey', training: { attended: 23 } });
    expect((await ward.audit()).map(({ did, by }) => [did, by])).toEqual([
      ['openStage', 'rasoat'],
      ['recordTraining', 'huyen'],
      ['openStage', 'rasoat'],
    ]);
    expect(await host.ports.outbox.pending(10)).toEqual([]);
  });

  test('is done once, however often the same request comes', async () => {
    const host = await launched();
    const ward = atWork(host);
    const input = { ...ward.ref, by: districtOfficer, attended: 20, request: 'r-1' };
    await perform('recordTraining', input, host.ports);
    const once = await stateOf(ward);
    await perform('recordTraining', input, host.ports);
    expect(await stateOf(ward)).toEqual(once);
  });

  test('is refused under a request that asked for something else, and changes nothing', async () => {
    const host = await launched();
    const ward = atWork(host);
    const input = { ...ward.ref, by: districtOfficer, attended: 20, request: 'r-1' };
    await perform('recordTraining', input, host.ports);
    const once = await stateOf(ward);
    const other = perform('recordTraining', { ...input, attended: 21 }, host.ports);
    await expect(other).rejects.toThrow(refusal('RequestReused'));
    expect(await stateOf(ward)).toEqual(once);
  });

  test('is done once when the same request comes twice at the same time', async () => {
    const host = await launched();
    const ward = atWork(host);
    const input = { ...ward.ref, by: districtOfficer, attended: 20, request: 'r-1' };
    await Promise.all([
      perform('recordTraining', input, host.ports),
      perform('recordTraining', input, host.ports),
    ]);
    expect(await ward.review()).toMatchObject({ training: { attended: 20 } });
  });

  test('is done once when the same request comes while the first is being done', async () => {
    const host = await launched();
    const ward = atWork(host);
    await ward.train();
    await host.passTo('2019-10-08T09:00');
    await ward.upload(fourHouseholds);
    const submission = { ...ward.asWard, request: 'r-2' };
    const { changes } = host.ports;
    const overtaken: Ports = {
      ...host.ports,
      changes: {
        ...changes,
        async knows(campaignId, request) {
          const known = await changes.knows(campaignId, request);
          if (!known) await perform('submitSurvey', submission, host.ports);
          return known;
        },
      },
    };
    await perform('submitSurvey', submission, overtaken);
    expect((await ward.audit()).filter(({ did }) => did === 'submitSurvey')).toHaveLength(1);
  });

  test('is tried again when somebody else changed the ward in between', async () => {
    const host = await launched();
    const ward = atWork(host);
    const input = { ...ward.ref, by: districtOfficer };
    await Promise.all(
      [1, 2, 3].map((attended) => perform('recordTraining', { ...input, attended }, host.ports)),
    );
    expect(await ward.review()).toMatchObject({ training: { attended: 6 } });
    expect((await ward.audit()).filter(({ did }) => did === 'recordTraining')).toHaveLength(3);
  });

  test('is refused as Stale when the ward keeps changing', async () => {
    const host = await launched();
    const ward = atWork(host);
    const restless: Ports = {
      ...host.ports,
      wards: {
        ...host.ports.wards,
        get: async (ref) => {
          const review = await host.ports.wards.get(ref);
          await host.ports.changes.commit({ review });
          return review;
        },
      },
    };
    const training = perform('recordTraining', { ...ward.ref, by: districtOfficer, attended: 1 }, restless);
    await expect(training).rejects.toThrow(refusal('Stale'));
    expect(await ward.review()).not.toHaveProperty('training');
  });

  const strangers: [string, Actor][] = [
    ['another ward’s officer', officerOf(southWard)],
    ['the coordinator', coordinator],
    ['the district officer', districtOfficer],
    ['an observer', { ...observer, area: ownDistrict }],
  ];
  test.each(strangers)('is refused to %s, and nothing happens', async (_, by) => {
    const host = await launched();
    const ward = atWork(host);
    await bringTo('survey', host, ward);
    const before = await stateOf(ward);
    await expect(perform('submitSurvey', { ...ward.ref, by }, host.ports)).rejects.toThrow(
      refusal('NotAllowed'),
    );
    expect(await stateOf(ward)).toEqual(before);
  });

  test('is refused even under a request that somebody else has committed', async () => {
    const host = await launched();
    const ward = atWork(host);
    const input = { ...ward.ref, attended: 20, request: 'r-1' };
    await perform('recordTraining', { ...input, by: districtOfficer }, host.ports);
    const stranger = perform('recordTraining', { ...input, by: officerOf(northWard) }, host.ports);
    await expect(stranger).rejects.toThrow(refusal('NotAllowed'));
  });

  test('is refused in an unknown ward, and in a campaign that is not running', async () => {
    const host = await launched();
    const inNone = { campaignId: plainCampaign.id, ward: '99999', by: coordinator, attended: 1 };
    await expect(perform('recordTraining', inNone, host.ports)).rejects.toThrow(refusal('WardNotFound'));
    await perform(
      'closeCampaign',
      { campaignId: plainCampaign.id, by: coordinator, reason: 'Thử' },
      host.ports,
    );
    await expect(atWork(host).train()).rejects.toThrow(refusal('CampaignNotRunning', { status: 'closed' }));
  });

  test('is refused by its schema before it reads anything', async () => {
    const host = await launched();
    await expect(atWork(host).train(0)).rejects.toThrow(expect.objectContaining({ name: 'ZodError' }));
  });
});

describe('a decision whose host died before it completed the workflow’s task', () => {
  /** Commits but delivers nothing, as if the host crashed right after the commit. */
  const dying = (host: FreshHost): FreshHost => ({
    ...host,
    ports: {
      ...host.ports,
      outbox: { ...host.ports.outbox, pending: async () => [] },
      tasks: { ...host.ports.tasks, token: () => Promise.reject(new Error('died')) },
    },
    settle: host.runner.run,
  });

  const decisions = {
    training: ['survey', async (ward: AtWork) => void (await ward.train())],
    survey: ['vetting', async (ward: AtWork) => void (await ward.submit())],
    vetting: ['posting', async (ward: AtWork) => void (await ward.forward())],
    approval: ['recorded', async (ward: AtWork) => void (await ward.approve())],
  } as const;

  test.each(Object.keys(decisions) as (keyof typeof decisions)[])(
    'goes on from %s when the host comes back',
    async (stage) => {
      const host = await launched();
      const ward = atWork(host);
      await bringTo(stage, host, ward);
      if (stage === 'survey') await upload(host, ward);
      if (stage === 'vetting') for (const village of [upperVillage, lowerVillage]) await ward.meet(village);
      const [next, decide] = decisions[stage];
      await decide(atWork(dying(host)));
      expect((await ward.review()).stage).toBe(stage);

      const again = host.reopened();
      await again.settle();
      expect((await atWork(again).review()).stage).toBe(next);
    },
  );
});

async function upload(host: FreshHost, ward: AtWork): Promise<void> {
  await host.passTo('2019-10-08T09:00');
  await ward.upload(fourHouseholds);
}
