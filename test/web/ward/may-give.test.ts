import { expect, test } from 'vitest';
import { mayGive } from '../../../web/ward/may-give.ts';

const can = ['readHouseholds', 'approveWard', 'remark'];
const detailWith = (status: string, outcome?: string) =>
  ({
    can,
    campaign: { status },
    ward: { stage: 'approval' },
    stages: [{ stage: 'approval', outcome }],
  }) as never;

test('commands are offered while the campaign runs, reads always', () => {
  expect(mayGive('approveWard', detailWith('running'))).toBe(true);
  for (const status of ['prepared', 'closed']) {
    expect(mayGive('approveWard', detailWith(status))).toBe(false);
    expect(mayGive('remark', detailWith(status))).toBe(false);
    expect(mayGive('readHouseholds', detailWith(status))).toBe(true);
  }
  expect(mayGive('postList', detailWith('running'))).toBe(false);
});

test('an answered stage takes no second answer while the next one opens', () => {
  expect(mayGive('approveWard', detailWith('running', 'approved'))).toBe(false);
  expect(mayGive('remark', detailWith('running', 'approved'))).toBe(true);
});
