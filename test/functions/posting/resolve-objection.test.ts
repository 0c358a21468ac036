import { describe, expect, test } from 'vitest';
import { refusal } from '../../refusal.ts';
import { postedWard } from './posted-ward.ts';

describe('an objection', () => {
  test('that is upheld changes no figure', async () => {
    const { ward } = await postedWard();
    const before = await ward.records();
    expect(await ward.object('h-1')).toEqual({ dueOn: '2019-10-30' });
    await ward.resolve('h-1', 'upheld', { b1: 1 });
    expect(await ward.records()).toEqual(before);
  });

  test('that changes a household posts it again, and approval waits for that clock', async () => {
    const { host, ward } = await postedWard();
    await host.passTo('2019-11-05T10:00');
    await ward.object('h-2');
    await host.passTo('2019-11-07T10:00');
    await ward.resolve('h-2', 'changed', { b2: 30 });
    expect((await ward.review()).totals.classes).toMatchObject({ poor: { households: 3 } });
    await host.passTo('2019-11-18T12:00');
    await expect(ward.approve()).rejects.toThrow(
      refusal('WrongStage', { stage: 'posting', needs: 'approval' }),
    );
    await host.passTo('2019-11-19T08:00');
    await ward.approve();
    expect((await ward.review()).stage).toBe('recorded');
  });

  test('that counts as a change is posted again even if the class stays', async () => {
    const { ward } = await postedWard();
    await ward.object('h-4');
    await ward.resolve('h-4', 'changed');
    expect((await ward.publication()).postings).toHaveLength(2);
  });

  test('with income is refused where b1 is the measure', async () => {
    const { ward } = await postedWard();
    await ward.object('h-1');
    const income = ward.resolve('h-1', 'changed', { income: 1 });
    await expect(income).rejects.toThrow(refusal('ValueNotUsed', { field: 'income' }));
  });
});
