import { describe, expect, test } from 'vitest';
import type { Batch } from '../../../shared/batch/batch.ts';
import { requireRoom } from '../../../shared/batch/quota.ts';
import { at, campaignWith, northWard, plainCampaign } from '../../examples.ts';
import { refusal } from '../../refusal.ts';

const now = at('2019-10-09T09:00');
const strict = campaignWith({ uploads: { open: 2, aDay: 3 } });

const batches = (...made: readonly (readonly [status: Batch['status'], on: string])[]): Batch[] =>
  made.map(([status, on], index) => ({
    id: `batch-${index}`,
    campaignId: plainCampaign.id,
    ward: northWard,
    name: 'a.csv',
    file: 'a',
    by: 'xa-02901',
    status,
    receivedAt: at(`${on}T08:00`).toISOString(),
  }));

describe('a ward’s room for files', () => {
  test('ends with the open ones, whatever their day', () => {
    const two = batches(['ready', '2019-10-08'], ['waiting', '2019-10-07']);
    expect(() => requireRoom(two, strict, now)).toThrow(refusal('TooManyBatches', { open: 2, most: 2 }));
    const ended = batches(['ready', '2019-10-08'], ['discarded', '2019-10-07'], ['committed', '2019-10-07']);
    expect(() => requireRoom(ended, strict, now)).not.toThrow();
  });

  test('ends with those of a day, whatever became of them', () => {
    const three = batches(['discarded', '2019-10-09'], ['refused', '2019-10-09'], ['failed', '2019-10-09']);
    expect(() => requireRoom(three, strict, now)).toThrow(refusal('TooManyFilesToday', { sent: 3, most: 3 }));
    expect(() => requireRoom(three, strict, at('2019-10-10T00:01'))).not.toThrow();
  });

  test('is that of a hundred open files where the campaign does not say', () => {
    const open = (count: number) =>
      batches(...Array.from({ length: count }, () => ['ready', '2019-10-08'] as const));
    expect(() => requireRoom(open(99), plainCampaign, now)).not.toThrow();
    expect(() => requireRoom(open(100), plainCampaign, now)).toThrow(refusal('TooManyBatches'));
  });
});
