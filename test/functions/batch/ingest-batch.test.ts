import { describe, expect, test } from 'vitest';
import { batchFile } from '../../../functions/batch/batch-file.ts';
import * as steps from '../../../functions/steps.ts';
import type { Ports } from '../../../shared/ports.ts';
import { northWard, plainCampaign, surveyFile } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { buildXlsx, inlineRow } from '../files/build-xlsx.ts';
import { fourHouseholds, stateOf } from '../ward/ward-at-work.ts';
import { inSurvey, wrong } from './in-survey.ts';

describe('a file that has arrived', () => {
  test('is validated and previewed, and nothing is recorded yet', async () => {
    const { host, ward } = await inSurvey();
    await ward.send(surveyFile([...fourHouseholds, wrong]), 'b-1');
    const batch = await host.ports.batches.get(plainCampaign.id, 'b-1');
    expect(batch).toMatchObject({ status: 'ready', households: 5, findings: { E203: 1 } });
    expect(batch.preview).toEqual({ new: 4, changed: 0, unchanged: 0, missing: 0, rejected: 1 });
    expect(await ward.records()).toEqual([]);
  });

  test('loses no household if all rows have the same number', async () => {
    const { host, ward } = await inSurvey();
    const [header, ...rows] = new TextDecoder().decode(surveyFile(fourHouseholds)).trim().split(/\r?\n/);
    const cells = (line: string) => line.replace('\ufeff', '').split(',');
    const data = inlineRow(1, cells(header!)) + rows.map((row) => inlineRow(2, cells(row))).join('');
    await ward.send(buildXlsx({ sheets: [{ name: 'A', data }] }), 'b-1');
    const { preview } = await host.ports.batches.get(plainCampaign.id, 'b-1');
    expect(preview).toMatchObject({ new: 4, rejected: 0 });
  });

  test('is refused as a whole if it is no list', async () => {
    const { host, ward } = await inSurvey();
    await ward.send(new TextEncoder().encode('a,b\n'), 'b-1');
    expect(await host.ports.batches.get(plainCampaign.id, 'b-1')).toMatchObject({ status: 'refused' });
    await expect(ward.commit('b-1')).rejects.toThrow(refusal('BatchNotReady', { status: 'refused' }));
  });

  test('is ingested once, however often it arrives', async () => {
    const { host, ward } = await inSurvey();
    await ward.send(surveyFile([...fourHouseholds, wrong]), 'b-1');
    const before = await stateOf(ward);
    await steps.ingestBatch({ campaignId: plainCampaign.id, batchId: 'b-1' }, host.ports);
    expect(await stateOf(ward)).toEqual(before);
    expect(await host.ports.findings.list(plainCampaign.id, 'b-1')).toHaveLength(1);
  });

  test('is ingested after a crash in the middle', async () => {
    const { host, ward } = await inSurvey();
    const { upload } = await perform(
      'receiveBatch',
      { ...ward.asWard, request: 'b-1', name: 'a.csv' },
      host.ports,
    );
    const bytes = [surveyFile([...fourHouseholds, wrong])];
    await host.ports.files.receive(
      upload!.url.split('/').at(-1)!,
      (async function* () {
        yield* bytes;
      })(),
    );
    const broken: Ports = {
      ...host.ports,
      changes: { ...host.ports.changes, commit: () => Promise.reject(new Error('crash')) },
    };
    await expect(steps.ingestBatch({ campaignId: plainCampaign.id, batchId: 'b-1' }, broken)).rejects.toThrow(
      'crash',
    );
    const again = host.reopened();
    await again.settle();
    expect(await again.ports.batches.get(plainCampaign.id, 'b-1')).toMatchObject({ status: 'ready' });
    expect(await again.ports.findings.list(plainCampaign.id, 'b-1')).toHaveLength(1);
  });
});

describe('a file that arrives while a store is busy', () => {
  test.each([{ name: 'ThrottlingException' }, { name: 'InternalServerError', $fault: 'server' }])(
    'does not fail: it arrives again and is validated (%j)',
    async (fault) => {
      const { host, ward } = await inSurvey();
      const { batch } = await perform(
        'receiveBatch',
        { ...ward.asWard, request: 'b-1', name: 'danh-sach.csv' },
        host.ports,
      );
      await host.ports.files.put(
        batchFile(plainCampaign.id, northWard, batch.id),
        surveyFile([...fourHouseholds, wrong]),
      );
      const busy = Object.assign(new Error('busy'), fault);
      const ports: Ports = {
        ...host.ports,
        findings: { ...host.ports.findings, add: () => Promise.reject(busy) },
      };
      const input = { campaignId: plainCampaign.id, batchId: 'b-1' };
      await expect(steps.ingestBatch(input, ports)).rejects.toThrow('busy');
      expect(await host.ports.batches.get(plainCampaign.id, 'b-1')).toMatchObject(batch);
      await steps.ingestBatch(input, host.ports);
      expect(await host.ports.batches.get(plainCampaign.id, 'b-1')).toMatchObject({ status: 'ready' });
      expect(await host.ports.findings.list(plainCampaign.id, 'b-1')).toHaveLength(1);
    },
  );
});

describe('a file that breaks the reader', () => {
  test('fails alone, and its ward can send another', async () => {
    const { host, ward, open } = await inSurvey();
    await open();
    const broken = {
      ...host.ports,
      files: { ...host.ports.files, fetch: () => Promise.reject(new RangeError('broken')) },
    };
    await steps.ingestBatch({ campaignId: plainCampaign.id, batchId: 'b-1' }, broken);
    expect(await host.ports.batches.get(plainCampaign.id, 'b-1')).toMatchObject({ status: 'failed' });
    await expect(ward.commit('b-1')).rejects.toThrow(refusal('BatchNotReady', { status: 'failed' }));
    await ward.upload(fourHouseholds, 'b-2');
    expect((await ward.review()).totals.households).toBe(4);
  });
});
