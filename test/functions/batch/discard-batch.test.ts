import { describe, expect, test } from 'vitest';
import { plainCampaign, surveyFile } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { fourHouseholds, stateOf } from '../ward/ward-at-work.ts';
import { inSurvey, sent } from './in-survey.ts';

describe('discarding a batch', () => {
  const checkedBatch = async () => {
    const survey = await inSurvey();
    await survey.ward.send(surveyFile(fourHouseholds), 'b-1');
    const discard = (request?: string) =>
      perform('discardBatch', { ...survey.ward.asWard, batchId: 'b-1', request }, survey.host.ports);
    return { ...survey, discard };
  };

  test('records nothing, and leaves what was found in it', async () => {
    const { host, ward, discard } = await checkedBatch();
    const { review, records } = await stateOf(ward);
    expect(await discard()).toMatchObject({ status: 'discarded', preview: { new: 4 } });
    const after = await stateOf(ward);
    expect({ ...after.review, rev: 0 }).toEqual({ ...review, rev: 0 });
    expect(after.records).toEqual(records);
    expect(after.audit.at(-1)).toMatchObject({ did: 'discardBatch', detail: { batch: 'b-1' } });
    const read = await perform('readFindings', { ...ward.asWard, batchId: 'b-1' }, host.ports);
    expect(read.total).toBe(0);
    expect((await perform('readMarked', { ...ward.asWard, batchId: 'b-1' }, host.ports)).file).toBeDefined();
  });

  test('is answered again to the same request, and refused to another', async () => {
    const { ward, discard } = await checkedBatch();
    const answer = await discard('one');
    expect(await discard('one')).toEqual(answer);
    await expect(discard('two')).rejects.toThrow(refusal('BatchNotReady', { status: 'discarded' }));
    await expect(ward.commit('b-1')).rejects.toThrow(refusal('BatchNotReady', { status: 'discarded' }));
  });

  test('is refused once it is recorded', async () => {
    const { ward, discard } = await checkedBatch();
    await ward.commit('b-1');
    await expect(discard()).rejects.toThrow(refusal('BatchCommitted'));
  });

  test('and recording it at the same time end in one of the two', async () => {
    const { host, ward, discard } = await checkedBatch();
    const both = await Promise.allSettled([ward.commit('b-1'), discard()]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { status } = await host.ports.batches.get(plainCampaign.id, 'b-1');
    expect((await ward.review()).totals.households).toBe(status === 'committed' ? 4 : 0);
  });

  test('stays discarded when its file arrives afterwards', async () => {
    const { host, ward, open } = await inSurvey();
    const { upload } = await open();
    await perform('discardBatch', { ...ward.asWard, batchId: 'b-1' }, host.ports);
    await host.ports.files.receive(upload!.url.split('/').at(-1)!, sent(surveyFile(fourHouseholds)));
    await host.settle();
    expect((await host.ports.batches.get(plainCampaign.id, 'b-1')).status).toBe('discarded');
  });
});
