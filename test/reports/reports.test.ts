import { describe, expect, test } from 'vitest';
import { reports } from './expected.ts';
import { faultsOf } from './faults.ts';
import { outcomeOf, reportedWard } from './outcome.ts';
import { todo } from './todo.ts';

const ward = await reportedWard();

describe('a file with a fault that was reported', () => {
  test.each(reports)('$name', async ({ name, expected }) => {
    const faults = faultsOf(await outcomeOf(name, ward), expected);
    if (todo.has(name)) expect(faults, 'It is right now: take it out of the list.').not.toEqual([]);
    else expect(faults).toEqual([]);
  });
});
