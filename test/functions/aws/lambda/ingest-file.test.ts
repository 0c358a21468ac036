import { describe, expect, test } from 'vitest';
import { ingestFile } from '../../../../functions/aws/lambda/ingest-file.ts';
import { batchFile } from '../../../../functions/batch/batch-file.ts';
import { northWard, plainCampaign, surveyFile } from '../../../examples.ts';
import { perform } from '../../../perform.ts';
import { refusal } from '../../../refusal.ts';
import { atWork, bringTo, fourHouseholds, launched } from '../../ward/ward-at-work.ts';

const key = batchFile(plainCampaign.id, northWard, 'b-1');
const safe = { key, version: 'v1', isSafe: true };

/** A ward with a file in the inbox. */
async function waiting(households = fourHouseholds) {
  const host = await launched();
  const ward = atWork(host);
  await bringTo('survey', host, ward);
  await host.passTo('2019-10-09T09:00');
  await perform('receiveBatch', { ...ward.asWard, request: 'b-1', name: 'a.csv' }, host.ports);
  const admitted: string[] = [];
  const admit = async (file: string, version: string) => {
    if (await host.ports.files.has(file)) return;
    admitted.push(version);
    await host.ports.files.put(file, surveyFile(households));
  };
  const ports = { ...host.ports, files: { ...host.ports.files, admit } };
  return { ports, ward, admitted, batch: () => ports.batches.get(plainCampaign.id, 'b-1') };
}

describe('a file in the inbox', () => {
  test('is admitted and validated, and logged by ids and counts', async () => {
    const { ports, batch } = await waiting([...fourHouseholds, { code: 'h-9', b2: 33 }]);
    const outcome = await ingestFile(safe, ports);
    expect(await batch()).toMatchObject({ status: 'ready', preview: { new: 4, rejected: 1 } });
    expect(outcome).toEqual({
      answer: 'ready',
      line: { campaignId: plainCampaign.id, batchId: 'b-1', wardCode: northWard, outcome: 'ready' },
      metrics: { RowsAccepted: 4, RowsRejected: 1, ImportDurationMs: expect.any(Number) },
    });
  });

  test('that cannot be marked is logged as a fault, with places in our code alone', async () => {
    const { ports, batch } = await waiting([...fourHouseholds, { code: 'h-9', b2: 33 }]);
    const putFile = () => Promise.reject(new RangeError('Lý Văn Thử'));
    const outcome = await ingestFile(safe, { ...ports, files: { ...ports.files, putFile } });
    expect(await batch()).toMatchObject({ status: 'ready' });
    expect(outcome.line).toMatchObject({ batchId: 'b-1', outcome: 'failed', errorCode: 'RangeError' });
    expect(outcome.line.stack).not.toEqual([]);
    expect(JSON.stringify(outcome)).not.toContain('Thử');
  });

  test('that the scan did not pass is refused and not admitted', async () => {
    const { ports, batch, admitted } = await waiting();
    const outcome = await ingestFile({ ...safe, isSafe: false }, ports);
    expect(await batch()).toMatchObject({ status: 'refused' });
    expect(outcome.metrics).toMatchObject({ BatchRefused: 1 });
    expect(admitted).toEqual([]);
  });

  test('changes nothing when its events are repeated, in any order', async () => {
    const { ports, ward, batch, admitted } = await waiting();
    await ingestFile(safe, ports);
    const before = { batch: await batch(), audit: await ward.audit() };
    await ingestFile(safe, ports);
    await ingestFile({ ...safe, version: 'v0' }, ports);
    await ingestFile({ ...safe, version: 'v2', isSafe: false }, ports);
    expect({ batch: await batch(), audit: await ward.audit() }).toEqual(before);
    expect(admitted).toEqual(['v1']);
  });

  test('of a missing batch fails, so that the event comes again', async () => {
    const { ports } = await waiting();
    const stray = { ...safe, key: batchFile(plainCampaign.id, northWard, 'b-7') };
    await expect(ingestFile(stray, ports)).rejects.toThrow(refusal('BatchNotFound'));
  });

  test('that belongs to no batch is ignored', async () => {
    const { ports, admitted } = await waiting();
    const { answer } = await ingestFile({ ...safe, key: 'elsewhere/a.csv' }, ports);
    expect({ answer, admitted }).toEqual({ answer: 'skipped', admitted: [] });
  });
});
