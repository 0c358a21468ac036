import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Dynamo } from '../../functions/aws/dynamo/dynamo.ts';
import { dynamoStores } from '../../functions/aws/dynamo/dynamo-stores.ts';
import { batchFile } from '../../functions/batch/batch-file.ts';
import * as steps from '../../functions/steps.ts';
import { vaultOf } from '../../functions/vault.ts';
import { stageTask } from '../../shared/ward/stage-runs.ts';
import { northWard, plainCampaign, southWard, surveyFile } from '../examples.ts';
import type { FreshHost } from '../fresh-host.ts';
import { atWork, bringTo, fourHouseholds, launched } from '../functions/ward/ward-at-work.ts';
import { perform } from '../perform.ts';
import { overTables } from './over-dynamo.ts';

const { id: campaignId } = plainCampaign;

/** A campaign over the tables, and a second function beside the first, with stores and memories of its own. */
async function twoFunctions(dynamo: Dynamo) {
  const vault = vaultOf(randomBytes(32));
  const host = await launched({ storesOver: (now) => dynamoStores(dynamo, vault, now) });
  const one = host.ports;
  const other = { ...one, ...dynamoStores(dynamo, vault, one.now) };
  return { host, both: [one, other] as const, ward: atWork(host) };
}

const wrong = { code: 'h-9', name: 'Lý Văn Thử', b2: 33 };
const mailsIn = ({ folder }: FreshHost): string[] =>
  readdirSync(join(folder, 'mail'), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.eml'));

overTables('two functions at once over DynamoDB', (fresh) => {
  const surveying = async () => {
    const world = await twoFunctions(await fresh());
    await world.ward.train();
    await world.host.passTo('2019-10-08T09:00');
    return world;
  };

  describe('with one file', () => {
    test('find its findings once, and validate it once', async () => {
      const { host, both, ward } = await surveying();
      const input = { ...ward.asWard, request: 'b-1', name: 'danh-sach.csv' };
      const { batch } = await perform('receiveBatch', input, host.ports);
      await host.ports.files.put(
        batchFile(campaignId, northWard, batch.id),
        surveyFile([...fourHouseholds, wrong]),
      );
      await Promise.all(both.map((ports) => steps.ingestBatch({ campaignId, batchId: 'b-1' }, ports)));
      const { status, findings } = await host.ports.batches.get(campaignId, 'b-1');
      expect({ status, findings }).toEqual({ status: 'ready', findings: { E203: 1 } });
      expect(await host.ports.findings.list(campaignId, 'b-1')).toHaveLength(1);
      expect((await ward.audit()).filter(({ did }) => did === 'ingestBatch')).toHaveLength(1);
    });

    test.each([
      ['asked once', ['r-1', 'r-1'], ['fulfilled', 'fulfilled']],
      ['asked by two', ['r-1', 'r-2'], ['fulfilled', 'rejected']],
    ])('%s record it once', async (_, requests, outcomes) => {
      const { both, ward } = await surveying();
      await ward.send(surveyFile(fourHouseholds), 'b-1');
      const answers = await Promise.allSettled(
        both.map((ports, index) =>
          perform('commitBatch', { ...ward.asWard, batchId: 'b-1', request: requests[index] }, ports),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual(outcomes);
      expect((await ward.review()).generations).toHaveLength(1);
      expect(await ward.records()).toHaveLength(4);
    });
  });

  test('give one of two wards a batch id', async () => {
    const { host, both, ward } = await surveying();
    const south = atWork(host, plainCampaign, southWard);
    await south.train();
    const answers = await Promise.allSettled(
      [ward, south].map(({ asWard }, index) =>
        perform('receiveBatch', { ...asWard, request: 'b-1', name: 'danh-sach.csv' }, both[index]!),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(answers).toContainEqual(
      expect.objectContaining({ reason: expect.objectContaining({ name: 'BatchNotFound' }) }),
    );
    const lists = await Promise.all([ward, south].map(({ ref }) => host.ports.batches.list(ref)));
    expect(lists.flat()).toHaveLength(1);
  });

  test('write to each person once, though both send the day’s reminders and both sweep', async () => {
    const { host, both } = await twoFunctions(await fresh());
    await host.passTo('2019-10-01T07:00');
    const before = mailsIn(host).length;
    await host.passTo('2019-10-01T07:29');
    await Promise.allSettled(both.map((ports) => steps.sendReminders({ campaignId }, ports)));
    await Promise.all(both.map((ports) => steps.deliver({}, ports)));
    expect(mailsIn(host).length - before).toBe(2);
    const told = (await host.ports.audit.chain(campaignId, '')).filter(
      ({ did, at }) => did === 'sendReminders' && at.startsWith('2019-10-01'),
    );
    expect(told).toHaveLength(1);
  });

  test('open a stage for the token that was stored last, and the other is told to try again', async () => {
    const { both, ward, host } = await surveying();
    const { attempt } = await ward.review();
    const input = { ...ward.ref, attempt, stage: 'survey' as const };
    const answers = await Promise.allSettled(
      both.map((ports, index) => steps.openStage({ ...input, token: `token-${index}` }, ports)),
    );
    const refused = answers.filter(({ status }) => status === 'rejected');
    expect(refused.length).toBeLessThan(2);
    for (const { reason } of refused as PromiseRejectedResult[]) expect(reason.name).toBe('Stale');
    const token = await host.ports.tasks.token(campaignId, stageTask(ward.ref.ward, 'survey', 1));
    const stored = answers.map(({ status }, index) => status === 'fulfilled' && `token-${index}`);
    expect(stored).toContain(token);
    expect((await ward.review()).runs).toHaveLength(2);
  });

  test('leave a recorded ward whole when somebody still tries to change it', async () => {
    const { both, ward, host } = await twoFunctions(await fresh());
    await bringTo('posting', host, ward);
    await host.passTo('2019-10-25T09:00');
    await ward.post();
    await host.passTo('2019-11-06T08:00');
    await perform('approveWard', ward.approver, host.ports);
    const before = await ward.records();
    const { attempt } = await ward.review();
    const set = { b1: 1 };
    const resolving = { ...ward.asWard, household: 'h-1', outcome: 'changed' as const, set };
    const [recorded, changed] = await Promise.allSettled([
      steps.recordWard({ ...ward.ref, attempt }, both[0]),
      perform('resolveObjection', resolving, both[1]),
    ]);
    expect([recorded.status, changed.status]).toEqual(['fulfilled', 'rejected']);
    expect(await ward.records()).toEqual(before);
  });
});
