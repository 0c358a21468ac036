import { describe, expect, test } from 'vitest';
import { lowerVillage, upperVillage } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { atWork, bringTo, launched, stateOf } from '../ward/ward-at-work.ts';
import { postedWard } from './posted-ward.ts';

describe('an objection', () => {
  test('names a household by its code or by its head’s id where it has no code', async () => {
    const host = await launched();
    const ward = atWork(host);
    await bringTo('survey', host, ward);
    await host.passTo('2019-10-08T09:00');
    await ward.upload([
      { id: '012345678', name: 'Lò Thử' },
      { code: '987654321', name: 'Mã Chín Số', village: lowerVillage },
    ]);
    await ward.submit();
    await ward.meet(upperVillage);
    await ward.meet(lowerVillage);
    await ward.forward();
    await ward.post();
    await ward.object('012345678');
    await ward.object('987654321');
    await ward.resolve('987654321', 'upheld');
    await ward.resolve('012345678', 'changed', { b1: 90 });
    expect((await ward.publication()).objections).toMatchObject([
      { outcome: 'changed' },
      { outcome: 'upheld' },
    ]);
  });

  test('is refused for a household that the ward does not have, and changes nothing', async () => {
    const { ward } = await postedWard();
    const before = await stateOf(ward);
    await expect(ward.object('h-99')).rejects.toThrow(refusal('HouseholdNotFound'));
    await expect(ward.resolve('h-99', 'upheld')).rejects.toThrow(refusal('HouseholdNotFound'));
    await expect(ward.resolve('h-1', 'upheld')).rejects.toThrow(refusal('NoObjection'));
    expect(await stateOf(ward)).toEqual(before);
  });

  test('joins the recheck that is open for its household, with its own words', async () => {
    const { host, ward } = await postedWard();
    await ward.object('h-1', 'Hộ có xe máy mới');
    await ward.object('h-1', 'Hộ đã bán ruộng');
    const before = await stateOf(ward);
    await expect(ward.object('h-1', 'Hộ có xe máy mới')).rejects.toThrow(refusal('ObjectionOpen'));
    expect(await stateOf(ward)).toEqual(before);
    const { objections } = await perform('readObjections', ward.asWard, host.ports);
    expect(objections).toMatchObject([{ text: 'Hộ có xe máy mới\n\nHộ đã bán ruộng' }]);
    expect(objections).toHaveLength(1);
    await ward.resolve('h-1', 'upheld');
    await ward.object('h-1', 'Hộ có xe máy mới');
    expect((await ward.publication()).objections).toMatchObject([
      { outcome: 'upheld' },
      { household: 'h-1' },
    ]);
  });

  test('is refused because of the stage before the household is looked up', async () => {
    const host = await launched();
    const ward = atWork(host);
    await expect(ward.object('h-99')).rejects.toThrow(refusal('TrainingNotDone'));
    await expect(ward.resolve('h-99', 'upheld')).rejects.toThrow(refusal('TrainingNotDone'));
    await bringTo('vetting', host, ward);
    await expect(ward.resolve('h-99', 'upheld')).rejects.toThrow(refusal('WrongStage'));
  });

  test('names a household with a code by its head’s id too', async () => {
    const { ward } = await postedWard();
    await ward.object('012345678');
    expect((await ward.publication()).objections).toMatchObject([{ household: 'h-1' }]);
  });
});
