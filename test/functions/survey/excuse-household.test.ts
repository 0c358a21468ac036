import { describe, expect, test } from 'vitest';
import { northWard } from '../../examples.ts';
import { refusal } from '../../refusal.ts';
import { atWork, fourHouseholds, launched, stateOf } from '../ward/ward-at-work.ts';
import { listed, surveyed } from './surveyed.ts';

describe('excusing a household', () => {
  test('by its code or its head’s id takes it from the missing ones', async () => {
    const { ward } = await surveyed();
    expect((await ward.review()).totals.missing).toBe(2);
    await ward.excuse('087654321');
    await ward.excuse('123456789');
    expect((await ward.review()).totals).toMatchObject({ missing: 0, movements: { excused: 2 } });
    await ward.submit();
    expect((await ward.review()).stage).toBe('vetting');
  });

  test('names nobody in the audit chain', async () => {
    const { ward } = await surveyed();
    await ward.excuse('087654321');
    expect(JSON.stringify(await ward.audit())).not.toContain('087654321');
  });

  test('is refused for one that is not on the list, or only on it as history', async () => {
    const { ward } = await surveyed();
    const before = await stateOf(ward);
    await expect(ward.excuse('h-2')).rejects.toThrow(refusal('NotOnOpeningList'));
    await expect(ward.excuse('old')).rejects.toThrow(refusal('NotOnOpeningList'));
    expect(await stateOf(ward)).toEqual(before);
  });

  test('is refused outside the survey', async () => {
    const host = await launched({ opening: { [northWard]: listed } });
    const ward = atWork(host);
    await expect(ward.excuse('nobody')).rejects.toThrow(refusal('TrainingNotDone'));
  });

  test('no longer counts when the household is surveyed later', async () => {
    const { ward } = await surveyed();
    await ward.excuse('087654321');
    await ward.upload([{ id: '087654321', name: 'Ma Thị Thử' }], 'b-2');
    expect((await ward.review()).totals.movements).toMatchObject({ excused: 0, 'poor=': 2 });
  });

  test('keeps a rejection of the same household, though its code has nine digits', async () => {
    const { ward } = await surveyed();
    await ward.upload([...fourHouseholds, { code: '123456789', name: 'Bàn Văn Thử', b2: 33 }], 'b-2');
    await ward.excuse('123456789');
    expect((await ward.review()).totals).toMatchObject({ rejected: 1, missing: 1 });
  });
});
