import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sized } from '../../scale.ts';
import { lists } from '../draw-list.ts';
import { forms } from '../form.ts';
import { recorded } from '../recorded.ts';
import { written } from '../table.ts';
import { cellDamages } from './cell-damages.ts';
import { type Drawn, damagedCells } from './damaged-tabs.ts';
import { silentChanges } from './silent-changes.ts';

const runs = { numRuns: sized({ sample: 60, share: 2_000, full: 20_000 }) };

const drawn: fc.Arbitrary<Drawn> = fc.record({
  what: fc.constantFrom(...Object.keys(cellDamages)),
  row: fc.nat({ max: 40 }),
  column: fc.nat({ max: 40 }),
});

describe('a damaged list', () => {
  test('changes no household without a finding at its rows', async () => {
    const cells = fc.array(drawn, { minLength: 1, maxLength: 3 });
    const property = fc.asyncProperty(lists, forms, cells, async (list, form, damages) => {
      const tabs = written(list, form);
      const damaged = damagedCells(list, tabs, damages);
      const before = { tabs, recorded: await recorded(list, tabs, form) };
      const after = { damaged, recorded: await recorded(list, damaged.tabs, form) };
      expect(silentChanges({ list, form, before, after }), damaged.done.join('; ')).toEqual([]);
    });
    await fc.assert(property, runs);
  });
});
