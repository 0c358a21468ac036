import { describe, expect, test } from 'vitest';
import { expose, gauge } from '../../../local/operations/exposition.ts';

describe('metrics as text', () => {
  test('have help, type and a line for each sample', () => {
    const sum = { suffix: '_sum', value: 0.25 };
    const last = { suffix: '_bucket', labels: { le: '+Inf' }, value: 2 };
    expect(
      expose([
        gauge('free', 'Space.', 5),
        { name: 'took', help: 'Time.', type: 'histogram', samples: [last, sum] },
      ]),
    ).toBe(
      '# HELP free Space.\n# TYPE free gauge\nfree 5\n# HELP took Time.\n# TYPE took histogram\ntook_bucket{le="+Inf"} 2\ntook_sum 0.25\n',
    );
  });

  test('escape what would end a label', () => {
    const labels = { said: 'a"b\\c\nd' };
    const text = expose([{ name: 'n', help: 'h', type: 'counter', samples: [{ labels, value: 1 }] }]);
    expect(text).toContain('n{said="a\\"b\\\\c\\nd"} 1\n');
  });
});
