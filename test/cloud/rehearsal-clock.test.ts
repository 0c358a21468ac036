import { expect, test } from 'vitest';
import { rehearsalClock, setRehearsalClock } from '../../functions/aws/rehearsal-clock.ts';
import { freshDynamo, inCloud } from './cloud.ts';

const near = (at: Date) => expect.closeTo(at.getTime() / 60_000, 0);

inCloud('the clock of a rehearsal', () => {
  test('is the real one until it is set', async () => {
    const now = await rehearsalClock(await freshDynamo());
    expect(now().getTime() / 60_000).toEqual(near(new Date()));
  });

  test('goes on from where it was set, for whoever reads it then', async () => {
    const dynamo = await freshDynamo();
    const before = await rehearsalClock(dynamo);
    const at = new Date('2019-10-08T02:00:00Z');
    await setRehearsalClock(dynamo, at);
    const now = await rehearsalClock(dynamo);
    expect(now().getTime() / 60_000).toEqual(near(at));
    expect(before().getTime() / 60_000).toEqual(near(new Date()));
  });
});
