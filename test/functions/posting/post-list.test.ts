import { describe, expect, test } from 'vitest';
import { atWork, bringTo, launched } from '../ward/ward-at-work.ts';

/** Posted on Friday 25/10/2019, so the clock ends with Tuesday 05/11. */
async function onTheBoard() {
  const host = await launched();
  const ward = atWork(host);
  await bringTo('posting', host, ward);
  await host.passTo('2019-10-25T09:00');
  expect(await ward.post()).toEqual({ round: 1, lastDay: '2019-11-05' });
  return { host, ward };
}

describe('posting the list', () => {
  test('stores the places with the decision', async () => {
    const { ward } = await onTheBoard();
    expect((await ward.decisions()).at(-1)).toMatchObject({
      body: { places: ['Trụ sở UBND xã'], lastDay: '2019-11-05' },
    });
  });
});
