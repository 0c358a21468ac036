import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idsToMatch, isListed, matchOpening } from '../../../shared/opening/opening-list.ts';
import { entry, household } from '../../examples.ts';

const pairsOf = (...lists: Parameters<typeof matchOpening>) =>
  [...matchOpening(...lists)].map(([entry, { household }]) => [entry, household]);
const criteriaOf = (...lists: Parameters<typeof matchOpening>) =>
  [...matchOpening(...lists).values()].map(({ by }) => by);

describe('matching surveyed households with the opening list', () => {
  test('goes by code before id and by id before name, over the whole list', () => {
    const list = [entry({ code: 'A', id: '111111111', name: 'Lò A' })];
    const byName = household({ name: 'Lò A' });
    const byId = household({ code: 'X', id: '111111111', name: 'Tên khác' });
    const byCode = household({ code: 'A', id: '222222222', name: 'Tên khác' });
    expect(pairsOf(list, [byName, byId, byCode])).toEqual([[0, 2]]);
    expect(pairsOf(list, [byName, byId])).toEqual([[0, 1]]);
    expect(pairsOf(list, [byName])).toEqual([[0, 0]]);
    expect(criteriaOf(list, [byName, byId, byCode])).toEqual(['code']);
    expect(criteriaOf(list, [byName, byId])).toEqual(['citizenId']);
    expect(criteriaOf(list, [byName])).toEqual(['name']);
  });

  test('leaves a household to the entry that has its code, though an earlier one has its name', () => {
    const list = [entry({ code: 'A' }), entry({ code: 'B' })];
    expect(pairsOf(list, [household({ code: 'B' })])).toEqual([[1, 0]]);
  });

  test('finds a name however its tone mark is placed', () => {
    expect(pairsOf([entry({ name: 'Lò Thị Hoà' })], [household({ name: 'LÒ THỊ HÒA' })])).toEqual([[0, 0]]);
  });

  test('does not take one of another birth or village for the same', () => {
    const list = [entry()];
    expect(pairsOf(list, [household({ birth: '1971-05-01' }), household({ village: 'Khác' })])).toEqual([]);
  });

  test('gives each household and each entry away once at most, and never a name where a code or id fits', () => {
    const sketch = fc.record(
      {
        code: fc.constantFrom('A', 'B', 'C'),
        id: fc.constantFrom('111111111', '222222222', '333333333'),
        name: fc.constantFrom('Lò A', 'Lò B'),
      },
      { requiredKeys: ['name'] },
    );
    const list = fc.uniqueArray(sketch, { comparator: (a, b) => a.code !== undefined && a.code === b.code });
    fc.assert(
      fc.property(list, list, (before, after) => {
        const entries = before.map(entry);
        const households = after.map(household);
        const matched = new Map(pairsOf(entries, households).map(([by, found]) => [by!, found!]));
        expect(new Set(matched.values()).size).toBe(matched.size);
        for (const [index, each] of entries.entries()) {
          if (matched.has(index) || !each.code) continue;
          const fits = households.flatMap(({ code }, place) => (code === each.code ? [place] : []));
          const given = new Map([...matched].map(([by, household]) => [household, entries[by]!.code]));
          for (const place of fits) expect(given.get(place)).toBe(each.code);
        }
      }),
    );
  });

  test('comes to the same where only the ids are known that it may compare', () => {
    const sketch = fc.record(
      {
        code: fc.constantFrom('A', 'B', 'C'),
        id: fc.constantFrom('111111111', '222222222', '333333333'),
        name: fc.constantFrom('Lò A', 'Lò B'),
      },
      { requiredKeys: ['name'] },
    );
    fc.assert(
      fc.property(fc.array(sketch), fc.array(sketch), (before, after) => {
        const entries = before.map(entry);
        const recorded = { results: {}, warnings: [], batch: 'b', row: 2 };
        const records = after.map(({ id: _, ...each }, row) => {
          return { key: `${row}`, recorded: { ...recorded, household: household(each) } };
        });
        const known = new Set(idsToMatch(entries, records));
        const partly = after.map(({ id, ...each }) =>
          household(id && known.has(id) ? { ...each, id } : each),
        );
        expect(matchOpening(entries, partly)).toEqual(matchOpening(entries, after.map(household)));
      }),
    );
  });

  test('takes a row that is history only for no listed household', () => {
    expect(isListed(entry({ class: 'other', escapedIn: 2017 }))).toBe(false);
    expect(isListed(entry({ class: 'near-poor' }))).toBe(true);
  });
});
