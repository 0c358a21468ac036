import { describe, expect, test } from 'vitest';
import { batchFile } from '../../../functions/batch/batch-file.ts';
import * as steps from '../../../functions/steps.ts';
import type { Ports } from '../../../shared/ports.ts';
import {
  entry,
  northWard,
  officerOf,
  plainCampaign,
  southWard,
  surveyFile,
  upperVillage,
} from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { buildXlsx, inlineRow } from '../files/build-xlsx.ts';
import { atWork, bringTo, fourHouseholds, launched, stateOf } from '../ward/ward-at-work.ts';

const wrong = { code: 'h-9', name: 'Lý Văn Thử', b2: 33 };

async function inSurvey() {
  const host = await launched({ opening: { [northWard]: [entry({ code: 'h-1' }), entry({ code: 'h-8' })] } });
  const ward = atWork(host);
  await bringTo('survey', host, ward);
  await host.passTo('2019-10-08T09:00');
  return { host, ward };
}

describe('receiving a batch', () => {
  test('is refused before the ward is trained, and outside the window', async () => {
    const host = await launched();
    const ward = atWork(host);
    await expect(ward.upload(fourHouseholds)).rejects.toThrow(refusal('TrainingNotDone'));
    await ward.train();
    await expect(ward.upload(fourHouseholds)).rejects.toThrow(refusal('OutsideWindow'));
    expect(await host.ports.batches.list(ward.ref)).toEqual([]);
  });

  test('gives a new address for the same request, and opens no second batch', async () => {
    const { host, ward } = await inSurvey();
    const input = { ...ward.asWard, request: 'b-1', name: 'danh-sach.csv' };
    const one = await perform('receiveBatch', input, host.ports);
    const two = await perform('receiveBatch', input, host.ports);
    expect(two.batch).toEqual(one.batch);
    expect(await host.ports.batches.list(ward.ref)).toHaveLength(1);
  });

  test('gives no hold of another ward’s batch', async () => {
    const { host, ward } = await inSurvey();
    await ward.send(surveyFile(fourHouseholds), 'b-1');
    const south = atWork(host, plainCampaign, southWard);
    await south.train();
    const stolen = perform('receiveBatch', { ...south.asWard, request: 'b-1', name: 'x.csv' }, host.ports);
    await expect(stolen).rejects.toThrow(refusal('BatchNotFound'));
    await expect(south.commit('b-1')).rejects.toThrow(refusal('BatchNotFound'));
    expect(await host.ports.batches.get(plainCampaign.id, 'b-1')).toMatchObject({ ward: northWard });
  });
});

describe('a file that has arrived', () => {
  test('is validated and previewed, and nothing is recorded yet', async () => {
    const { host, ward } = await inSurvey();
    await ward.send(surveyFile([...fourHouseholds, wrong]), 'b-1');
    const batch = await host.ports.batches.get(plainCampaign.id, 'b-1');
    expect(batch).toMatchObject({ status: 'ready', households: 5, findings: { E203: 1 } });
    expect(batch.preview).toEqual({ new: 4, changed: 0, unchanged: 0, missing: 0, rejected: 1 });
    expect(await ward.records()).toEqual([]);
  });

  test('loses no household where a program gave all rows the same number', async () => {
    const { host, ward } = await inSurvey();
    const [header, ...rows] = new TextDecoder().decode(surveyFile(fourHouseholds)).trim().split(/\r?\n/);
    const cells = (line: string) => line.replace('\ufeff', '').split(',');
    const data = inlineRow(1, cells(header!)) + rows.map((row) => inlineRow(2, cells(row))).join('');
    await ward.send(buildXlsx({ sheets: [{ name: 'A', data }] }), 'b-1');
    const { preview } = await host.ports.batches.get(plainCampaign.id, 'b-1');
    expect(preview).toMatchObject({ new: 4, rejected: 0 });
  });

  test('is refused whole where it is no list', async () => {
    const { host, ward } = await inSurvey();
    await ward.send(new TextEncoder().encode('a,b\n'), 'b-1');
    expect(await host.ports.batches.get(plainCampaign.id, 'b-1')).toMatchObject({ status: 'refused' });
    await expect(ward.commit('b-1')).rejects.toThrow(refusal('BatchNotReady', { status: 'refused' }));
  });

  test('is ingested once, however often its arrival is told', async () => {
    const { host, ward } = await inSurvey();
    await ward.send(surveyFile([...fourHouseholds, wrong]), 'b-1');
    const before = await stateOf(ward);
    await steps.ingestBatch({ campaignId: plainCampaign.id, batchId: 'b-1' }, host.ports);
    expect(await stateOf(ward)).toEqual(before);
    expect(await host.ports.findings.list(plainCampaign.id, 'b-1')).toHaveLength(1);
  });

  test('is ingested after a crash that came in the middle', async () => {
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
    'is no broken file: it comes again and is validated (%j)',
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

describe('committing a batch', () => {
  test('records its households and its rejections, and says what it did', async () => {
    const { host, ward } = await inSurvey();
    expect(await ward.upload([...fourHouseholds, wrong])).toEqual({
      ...{ new: 4, changed: 0, unchanged: 0, missing: 0, rejected: 1 },
    });
    expect((await ward.review()).totals).toMatchObject({
      ...{ households: 4, rejected: 1, missing: 1 },
      classes: { poor: { households: 2 }, 'near-poor': { households: 1 }, other: { households: 1 } },
    });
    expect(await host.ports.batches.get(plainCampaign.id, 'batch-1')).toMatchObject({ status: 'committed' });
    expect((await ward.audit()).at(-1)).toMatchObject({
      did: 'commitBatch',
      detail: { new: 4, rejected: 1 },
    });
  });

  test('changes nothing with the same file again', async () => {
    const { ward } = await inSurvey();
    await ward.upload(fourHouseholds, 'b-1');
    const before = await ward.review();
    expect(await ward.upload(fourHouseholds, 'b-2')).toMatchObject({ new: 0, changed: 0, unchanged: 4 });
    const { generations, totals } = await ward.review();
    expect({ generations, totals }).toEqual({ generations: before.generations, totals: before.totals });
  });

  test('leaves households alone that a later file does not hold', async () => {
    const { ward } = await inSurvey();
    await ward.upload(fourHouseholds, 'b-1');
    expect(await ward.upload([{ code: 'h-2', b1: 160 }], 'b-2')).toMatchObject({ changed: 1, missing: 3 });
    expect((await ward.review()).totals.households).toBe(4);
  });

  test('shows all of a batch or nothing of it', async () => {
    const { host, ward } = await inSurvey();
    await ward.send(surveyFile(fourHouseholds), 'b-1');
    const before = await stateOf(ward);
    const broken: Ports = {
      ...host.ports,
      changes: { ...host.ports.changes, commit: () => Promise.reject(new Error('crash')) },
    };
    const commit = perform('commitBatch', { ...ward.asWard, batchId: 'b-1' }, broken);
    await expect(commit).rejects.toThrow('crash');
    expect(await stateOf(ward)).toEqual(before);
    await ward.commit('b-1');
    expect(await ward.records()).toHaveLength(4);
  });

  test('of two batches at the same time keeps both', async () => {
    const { ward } = await inSurvey();
    await ward.send(surveyFile(fourHouseholds.slice(0, 2)), 'b-1');
    await ward.send(surveyFile(fourHouseholds.slice(2)), 'b-2');
    await Promise.all([ward.commit('b-1'), ward.commit('b-2')]);
    expect((await ward.review()).totals.households).toBe(4);
    expect(await ward.records()).toHaveLength(4);
  });

  test('is refused twice, after the window, and of a batch that is none', async () => {
    const { host, ward } = await inSurvey();
    await ward.upload(fourHouseholds, 'b-1');
    const twice = perform('commitBatch', { ...ward.asWard, batchId: 'b-1', request: 'other' }, host.ports);
    await expect(twice).rejects.toThrow(refusal('BatchCommitted'));
    await expect(ward.commit('b-7')).rejects.toThrow(refusal('BatchNotFound'));
    await ward.send(surveyFile(fourHouseholds), 'b-2');
    await host.passTo('2019-12-16T00:00');
    await expect(ward.commit('b-2')).rejects.toThrow(refusal('OutsideWindow', { on: '2019-12-16' }));
  });

  test('of the citizen id of another ward’s household loses neither, and both count it', async () => {
    const { host, ward } = await inSurvey();
    const south = atWork(host, plainCampaign, southWard);
    await south.train();
    await ward.upload(fourHouseholds, 'b-1');
    await south.upload([{ code: 's-1', id: '012345678', name: 'Lò Văn Thử' }], 'b-2');
    expect(await host.ports.households.duplicates(plainCampaign.id)).toMatchObject([
      {
        holders: [
          { ward: northWard, key: 'h-1' },
          { ward: southWard, key: 's-1' },
        ],
      },
    ]);
    expect(await south.records()).toHaveLength(1);
  });
});

describe('a batch of villages that are scored again', () => {
  test('touches only the reopened village, and may come after the survey window', async () => {
    const { host, ward } = await inSurvey();
    await ward.upload([...fourHouseholds, { code: 'h-8', name: 'La Thử' }]);
    await ward.submit();
    await ward.meet(upperVillage, 4, 10);
    await host.passTo('2019-12-20T09:00');
    const again = fourHouseholds.map((each) => ({ ...each, b1: 101 }));
    expect(await ward.upload(again, 'b-2')).toMatchObject({ changed: 2, rejected: 0 });
    const { findings } = await host.ports.batches.get(plainCampaign.id, 'b-2');
    expect(findings).toMatchObject({ VillageNotOpen: 2 });
    const measures = (await ward.records()).map(({ key, recorded }) => [key, recorded!.household.scores.b1]);
    expect(measures).toContainEqual(['h-1', 101]);
    expect(measures).toContainEqual(['h-3', 110]);
    await host.passTo('2019-12-21T09:00');
    await expect(ward.upload(again, 'b-3')).rejects.toThrow(refusal('OutsideWindow'));
  });
});

describe('an officer', () => {
  test('of another ward cannot commit, whatever the batch', async () => {
    const { host, ward } = await inSurvey();
    await ward.send(surveyFile(fourHouseholds), 'b-1');
    const before = await stateOf(ward);
    const stranger = { ...ward.ref, by: officerOf(southWard), batchId: 'b-1' };
    await expect(perform('commitBatch', stranger, host.ports)).rejects.toThrow(refusal('NotAllowed'));
    expect(await stateOf(ward)).toEqual(before);
  });
});
