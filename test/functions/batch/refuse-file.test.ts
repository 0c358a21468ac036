import { describe, expect, test } from 'vitest';
import * as steps from '../../../functions/steps.ts';
import { describeFinding } from '../../../shared/batch/findings/describe-finding.ts';
import { plainCampaign, surveyFile } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { atWork, bringTo, fourHouseholds, launched } from '../ward/ward-at-work.ts';

const arrived = { campaignId: plainCampaign.id, batchId: 'b-1' };

async function waiting() {
  const host = await launched();
  const ward = atWork(host);
  await bringTo('survey', host, ward);
  await host.passTo('2019-10-09T09:00');
  await perform('receiveBatch', { ...ward.asWard, request: 'b-1', name: 'a.csv' }, host.ports);
  return { host, ward, batch: () => host.ports.batches.get(plainCampaign.id, 'b-1') };
}

describe('a file that the malware scan stopped', () => {
  test('is refused as a whole, with its own text', async () => {
    const { host, ward, batch } = await waiting();
    await steps.refuseFile(arrived, host.ports);
    expect(await batch()).toMatchObject({ status: 'refused', findings: { E001: 1 } });
    const [finding] = await host.ports.findings.list(plainCampaign.id, 'b-1');
    expect(describeFinding(finding!)).toMatchObject({
      code: 'E001',
      messageEn: expect.stringContaining('malware'),
    });
    expect((await ward.audit()).at(-1)).toMatchObject({ did: 'refuseFile', by: 'rasoat' });
    await expect(ward.commit('b-1')).rejects.toThrow(refusal('BatchNotReady', { status: 'refused' }));
  });

  test('leaves a batch discarded that the ward has put aside meanwhile', async () => {
    const { host, ward, batch } = await waiting();
    await perform('discardBatch', { ...ward.asWard, batchId: 'b-1' }, host.ports);
    await steps.refuseFile(arrived, host.ports);
    expect(await batch()).toMatchObject({ status: 'discarded' });
    expect((await ward.audit()).map(({ did }) => did)).not.toContain('refuseFile');
  });

  test('is refused once, and stays refused whatever arrives later', async () => {
    const { host, ward, batch } = await waiting();
    await steps.refuseFile(arrived, host.ports);
    const { length } = await ward.audit();
    await steps.refuseFile(arrived, host.ports);
    await steps.ingestBatch(arrived, host.ports);
    expect((await ward.audit()).length).toBe(length);
    expect(await batch()).toMatchObject({ status: 'refused' });
  });

  test('does not undo an earlier check of the file', async () => {
    const { host, ward, batch } = await waiting();
    await ward.send(surveyFile(fourHouseholds), 'b-1', 'a.csv');
    await steps.refuseFile(arrived, host.ports);
    expect(await batch()).toMatchObject({ status: 'ready' });
    expect(await host.ports.findings.list(plainCampaign.id, 'b-1')).toEqual([]);
  });

  test('without a batch is refused', async () => {
    const { host } = await waiting();
    const stray = steps.refuseFile({ ...arrived, batchId: 'b-7' }, host.ports);
    await expect(stray).rejects.toThrow(refusal('BatchNotFound'));
  });
});
