import { describe, expect, inject, test } from 'vitest';
import { rehearsalClock, setRehearsalClock } from '../../../functions/aws/rehearsal-clock.ts';
import { freshTables } from '../../dynamodb/fresh-tables.ts';

const inMinutes = (at: Date) => at.getTime() / 60_000;

describe.skipIf(!inject('dynamodb'))('the clock of a rehearsal', () => {
  test('is the real clock until it is set', async () => {
    const now = await rehearsalClock(await freshTables(inject('dynamodb')));
    expect(inMinutes(now())).toBeCloseTo(inMinutes(new Date()), 0);
  });

  test('runs on from where it was set, for everybody who reads it afterwards', async () => {
    const dynamo = await freshTables(inject('dynamodb'));
    const before = await rehearsalClock(dynamo);
    const at = new Date('2019-10-08T02:00:00Z');
    await setRehearsalClock(dynamo, at);
    const now = await rehearsalClock(dynamo);
    expect(inMinutes(now())).toBeCloseTo(inMinutes(at), 0);
    expect(inMinutes(before())).toBeCloseTo(inMinutes(new Date()), 0);
  });
});
