import { describe, expect, test } from 'vitest';
import { postedWard } from './posted-ward.ts';

describe('posting the list', () => {
  test('stores the places with the decision', async () => {
    const { ward } = await postedWard();
    expect((await ward.decisions()).at(-1)).toMatchObject({
      body: { places: ['Trụ sở UBND xã'], lastDay: '2019-11-05' },
    });
  });
});
