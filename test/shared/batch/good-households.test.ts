import { describe, expect, test } from 'vitest';
import type { FindingCode } from '../../../shared/batch/findings/findings.ts';
import { requireGoodHousehold } from '../../../shared/batch/good-households.ts';
import { northWard } from '../../examples.ts';
import { refusal } from '../../refusal.ts';

const none = { new: 0, changed: 0, unchanged: 0, missing: 0, rejected: 0 };
const record = (preview: Partial<typeof none>, ...rejections: FindingCode[][]) =>
  requireGoodHousehold({
    preview: { ...none, ...preview },
    rejected: rejections.map((codes, row) => ({ village: undefined, sheet: '', row, codes })),
    ward: northWard,
  });

describe('a file', () => {
  test.each(['new', 'changed', 'unchanged'])('with a household that is %s can be recorded', (kind) => {
    expect(() => record({ [kind]: 1, rejected: 1 }, ['E403'])).not.toThrow();
  });

  test('of the ward’s own households with errors can be recorded: they stand until they are corrected', () => {
    expect(() => record({ rejected: 2 }, ['E403'], ['E201', 'E203'])).not.toThrow();
  });

  test.each([
    ['of another ward', { rejected: 2 }, [['E403'], ['E201', 'E403']]],
    ['without a household', {}, []],
    ['of villages that are not open', {}, [['E201']]],
  ] as const)('%s is refused', (_, preview, rejections) => {
    expect(() => record(preview, ...rejections.map((codes) => [...codes]))).toThrow(
      refusal('NoGoodHousehold', { ward: northWard }),
    );
  });
});
