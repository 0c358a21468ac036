import { describe, expect, test } from 'vitest';
import { requireGoodHousehold } from '../../../shared/batch/good-households.ts';
import { northWard } from '../../examples.ts';
import { refusal } from '../../refusal.ts';

const none = { new: 0, changed: 0, unchanged: 0, missing: 0, rejected: 0 };
const record = (preview: Partial<typeof none> & { foreign?: number }) =>
  requireGoodHousehold({ ...none, ...preview }, northWard);

describe('a file', () => {
  test.each(['new', 'changed', 'unchanged'])('with a household that is %s can be recorded', (kind) => {
    expect(() => record({ [kind]: 1, rejected: 1, foreign: 1 })).not.toThrow();
  });

  test('of the ward’s own households with errors can be recorded: they stand until they are corrected', () => {
    expect(() => record({ rejected: 2 })).not.toThrow();
    expect(() => record({ rejected: 2, foreign: 1 })).not.toThrow();
  });

  test.each([
    ['of another ward', { rejected: 2, foreign: 2 }],
    ['without a household', { missing: 3 }],
  ] as const)('%s is refused', (_, preview) => {
    expect(() => record(preview)).toThrow(refusal('NoGoodHousehold', { ward: northWard }));
  });
});
