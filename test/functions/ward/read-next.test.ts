import { describe, expect, test } from 'vitest';
import { northWard, observer, ownDistrict, plainCampaign } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { inspectedWards } from '../inspection/inspected-ward.ts';
import { postedToPublic } from '../intake/intake-acts.ts';
import { atWork, launched } from './ward-at-work.ts';

describe('what is next in a ward', () => {
  test('is told from its files while it is surveyed', async () => {
    const host = await launched();
    const ward = atWork(host);
    await ward.train();
    await host.passTo('2019-10-08T09:00');
    const next = async () => (await perform('readNext', ward.asWard, host.ports)).tasks[0];
    expect(await next()).toMatchObject({ is: 'handIn', by: northWard });
    await perform('receiveBatch', { ...ward.asWard, request: 'list-one', name: 'bac.csv' }, host.ports);
    expect(await next()).toMatchObject({ is: 'sendOn', names: ['bac.csv'] });
    // People name files after people.
    const seen = await perform('readNext', { ...ward.ref, by: observer }, host.ports);
    expect(seen.tasks[0]).toMatchObject({ is: 'sendOn', names: ['….csv'] });
    const left = await perform('readIfClosed', { campaignId: plainCampaign.id, by: observer }, host.ports);
    expect(JSON.stringify(left)).not.toContain('bac.csv');
    await ward.upload([{ code: 'h-1' }], 'list-two');
    expect(await next()).toMatchObject({ is: 'submit', count: 1 });
  });

  test('is told from what came in and what was accepted while the list is posted', async () => {
    const { host, ward, claim } = await postedToPublic();
    await ward.object('h-1');
    await claim('Lò Văn Thử');
    const { tasks } = await perform('readNext', ward.asWard, host.ports);
    expect(tasks).toMatchObject([
      { is: 'recheck', count: 1 },
      { is: 'triage', count: 1, dueOn: '2019-11-05' },
      { is: 'awaitPosting', waitsFor: ['recheck', 'triage'] },
    ]);
  });

  test('names the households that an inspection found to be wrong, and how they are corrected', async () => {
    const { host, ward, draw, sample, recheck } = await inspectedWards();
    await draw();
    const [found] = (await sample()).households;
    const household = found?.household ?? '';
    await recheck({ inspection: 1, household, set: { b1: 300, b2: 0 }, text: 'Sai điểm' } as never);
    const { tasks } = await perform('readNext', ward.asWard, host.ports);
    expect(tasks.filter(({ is }) => is === 'correct')).toMatchObject([
      { by: northWard, count: 1, way: 'handIn' },
    ]);
  });

  test('is the same for everybody who sees the ward, and on the board', async () => {
    const host = await launched();
    const ward = atWork(host);
    const { tasks } = await perform('readNext', ward.approver, host.ports);
    expect(tasks).toMatchObject([{ is: 'train', by: ownDistrict, dueOn: '2019-10-04' }]);
    expect((await perform('readNext', ward.asWard, host.ports)).tasks).toEqual(tasks);
    const board = await perform(
      'readBoard',
      { campaignId: plainCampaign.id, by: ward.approver.by },
      host.ports,
    );
    expect(board.wards.find(({ code }) => code === northWard)?.tasks).toEqual(tasks);
  });
});
