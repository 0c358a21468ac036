import { describe, expect, test } from 'vitest';
import * as steps from '../../../functions/steps.ts';
import { plainCampaign, surveyFile } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { atWork, bringTo, fourHouseholds, launched } from '../ward/ward-at-work.ts';

const bytesOf = (bytes: Uint8Array) =>
  (async function* () {
    yield bytes;
  })();

async function inSurvey() {
  const host = await launched();
  const ward = atWork(host);
  await bringTo('survey', host, ward);
  await host.passTo('2019-10-09T09:00');
  return {
    host,
    ward,
    open: () => perform('receiveBatch', { ...ward.asWard, request: 'b-1', name: 'a.csv' }, host.ports),
  };
}

describe('a file that is sent again', () => {
  test('has no address any more once it was checked', async () => {
    const { ward, open } = await inSurvey();
    await ward.send(surveyFile(fourHouseholds), 'b-1');
    expect(await open()).toMatchObject({ batch: { status: 'ready' } });
    expect((await open()).upload).toBeUndefined();
  });

  test('is not committed when it came by an older address after the check', async () => {
    const { host, ward, open } = await inSurvey();
    const { upload } = await open();
    await ward.send(surveyFile(fourHouseholds), 'b-1');
    const other = surveyFile(fourHouseholds.slice(1));
    await host.ports.files.receive(upload!.url.split('/').at(-1)!, bytesOf(other));
    await host.settle();
    await expect(ward.commit('b-1')).rejects.toThrow(refusal('FileChanged'));
    expect((await ward.review()).totals.households).toBe(0);
  });
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
