import { describe, expect, test } from 'vitest';
import { northWard, plainCampaign, southWard, surveyFile } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { atWork, fourHouseholds, launched } from '../ward/ward-at-work.ts';
import { inSurvey } from './in-survey.ts';

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

  test('is refused for another file under the same request', async () => {
    const { host, ward } = await inSurvey();
    const input = { ...ward.asWard, request: 'b-1', name: 'danh-sach.csv', sha256: 'a'.repeat(64) };
    await perform('receiveBatch', input, host.ports);
    const other = perform('receiveBatch', { ...input, sha256: 'b'.repeat(64) }, host.ports);
    await expect(other).rejects.toThrow(refusal('RequestReused'));
    expect(await host.ports.batches.list(ward.ref)).toHaveLength(1);
  });

  test('neither reveals nor replaces another ward’s batch', async () => {
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

describe('a file that was checked', () => {
  test('gets no new upload address', async () => {
    const { ward, open } = await inSurvey();
    await ward.send(surveyFile(fourHouseholds), 'b-1');
    expect(await open()).toMatchObject({ batch: { status: 'ready' } });
    expect((await open()).upload).toBeUndefined();
  });
});

describe('a file whose name holds half of a surrogate pair', () => {
  test('gets a name that can be encoded', async () => {
    const { host, ward } = await inSurvey();
    const named = { ...ward.asWard, request: 'b-1', name: 'a\ud800.csv' };
    const { batch } = await perform('receiveBatch', named, host.ports);
    expect(encodeURIComponent(batch.name)).toBe('a%EF%BF%BD.csv');
  });
});
