import { expect, test } from 'vitest';
import { postedBetween } from '../../../../../web/ward/posting/sheet/sheet-days.ts';

test('a sheet hangs from its first posting to its last end', () => {
  const postings = [
    { postedAt: '2026-11-20T18:00:00.000Z', lastDay: '2026-12-01' },
    { postedAt: '2026-11-25T02:00:00.000Z', lastDay: '2026-12-04' },
  ];
  expect(postedBetween(postings)).toEqual({ from: '2026-11-21', until: '2026-12-04' });
});
test('a sheet that is not posted has no days', () => expect(postedBetween([])).toBeUndefined());
