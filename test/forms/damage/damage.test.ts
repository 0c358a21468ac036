import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sized } from '../../scale.ts';
import { lists } from '../draw-list.ts';
import { type Form, forms } from '../form.ts';
import { recorded } from '../recorded.ts';
import { written } from '../table.ts';
import type { TrueList } from '../truth.ts';
import type { Tab } from '../written.ts';
import { cellDamages } from './cell-damages.ts';
import { type DamagedTabs, type Drawn, damagedCells, damagedSheet } from './damaged-tabs.ts';
import { headerDamages, rowDamages } from './row-damages.ts';
import { silentChanges } from './silent-changes.ts';

const drawnOf = (damages: Readonly<Record<string, unknown>>): fc.Arbitrary<Drawn> =>
  fc.record({
    what: fc.constantFrom(...Object.keys(damages)),
    row: fc.nat({ max: 40 }),
    column: fc.nat({ max: 40 }),
  });

/** A village that stands once for several households goes with its row, and nobody can tell. */
const withEachVillage = (form: Form): Form =>
  form.villages === 'merged' || form.villages === 'ditto' ? { ...form, villages: 'column' } : form;

async function expectNoSilence(list: TrueList, form: Form, damage: (tabs: readonly Tab[]) => DamagedTabs) {
  const tabs = written(list, form);
  const damaged = damage(tabs);
  const before = { tabs, recorded: await recorded(list, tabs, form) };
  const after = { damaged, recorded: await recorded(list, damaged.tabs, form) };
  expect(silentChanges({ list, form, before, after }), damaged.done.join('; ')).toEqual([]);
}

describe('a household', () => {
  test('never changes without a finding at its rows, whatever cells are damaged', async () => {
    const cells = fc.array(drawnOf(cellDamages), { minLength: 1, maxLength: 3 });
    const property = fc.asyncProperty(lists, forms, cells, (list, form, drawn) =>
      expectNoSilence(list, form, (tabs) => damagedCells(list, tabs, drawn)),
    );
    await fc.assert(property, { numRuns: sized({ sample: 60, share: 2_000, full: 20_000 }) });
  });

  test.each([
    ['rows', rowDamages],
    ['labels', headerDamages],
  ])('never changes without a finding where %s are damaged', async (_, damages) => {
    const property = fc.asyncProperty(
      lists,
      forms.map(withEachVillage),
      drawnOf(damages),
      (list, form, drawn) => expectNoSilence(list, form, (tabs) => damagedSheet(tabs, drawn)),
    );
    await fc.assert(property, { numRuns: sized({ sample: 30, share: 1_000, full: 10_000 }) });
  });
});
