import { describe, expect, test } from 'vitest';
import { reports } from './expected.ts';
import { faultsOf } from './faults.ts';
import { outcomeOf, reportedWard } from './outcome.ts';

const ward = await reportedWard();

describe('a file with a fault that was reported', () => {
  test.each(reports)('$name', async ({ name, expected }) => {
    expect(faultsOf(await outcomeOf(name, ward), expected)).toEqual([]);
  });
});
