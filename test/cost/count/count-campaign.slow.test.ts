import { beforeAll, describe, expect, inject, test } from 'vitest';
import { type Counted, countCampaign } from '../../../cost/count/count-campaign.ts';
import {
  limits,
  transitionsPerRound,
  transitionsPerWard,
  writesPerHousehold,
} from '../../../cost/scale/limits.ts';

const endpoint = inject('dynamodb');

describe.skipIf(!endpoint)('a campaign that is counted', () => {
  let plain: Counted;
  let again: Counted;
  beforeAll(async () => {
    const shape = { wards: 1, households: 330, batches: 3 };
    plain = await countCampaign(endpoint, { ...shape, extraRounds: false });
    again = await countCampaign(endpoint, { ...shape, households: 66, extraRounds: true });
  }, 60_000);

  test('writes no more than 1.35 units for a household, corrections included', () => {
    const { 'household records': records } = writesPerHousehold(plain);
    // A corrected household is written twice.
    expect(records).toBeGreaterThan(1);
    expect(records).toBeLessThanOrEqual(limits.writesPerHousehold);
  });

  test('writes claims of ids for less than a third of a unit per household', () => {
    expect(writesPerHousehold(plain)['claims of ids']).toBeLessThan(0.33);
  });

  test('makes at most 12 transitions for a ward and 8 more for an extra round', () => {
    expect(transitionsPerWard(plain)).toBeLessThanOrEqual(limits.transitionsPerWard);
    expect(transitionsPerRound(plain, again)).toBeLessThanOrEqual(limits.transitionsPerRound);
    expect(transitionsPerRound(plain, again)).toBeGreaterThan(0);
  });

  test('stays far below the limit of a history', () => {
    expect(Math.max(plain.longestHistory, again.longestHistory)).toBeLessThan(250);
  });

  test('counts files, mails and requests too', () => {
    const { counts } = plain;
    // A file is received and committed.
    expect(counts['invocations/batchApi']).toBe(3 * 2);
    expect(counts['invocations/ingestBatch']).toBe(3);
    expect(counts['puts/batchApi']).toBe(3);
    expect(counts['mails/deliver']).toBeGreaterThan(3);
    expect(counts['stored/households']).toBeGreaterThan(330 * 300);
  });
});
