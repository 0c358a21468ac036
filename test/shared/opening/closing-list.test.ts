import { describe, expect, test } from 'vitest';
import type { OpeningEntry } from '../../../shared/household.ts';
import { openingAfter } from '../../../shared/opening/closing-list.ts';
import { reconcileLists } from '../../../shared/opening/reconcile-lists.ts';
import type { HouseholdRecord } from '../../../shared/records.ts';
import { entry, fingerprint, record } from '../../examples.ts';

const next = { standards: ['vn-2016'], year: 2019, official: 'vn-2016' };
const rich = { b1: 300, b2: 0 };

function nextOpening(records: readonly HouseholdRecord[], opening: readonly OpeningEntry[], parts = {}) {
  const lists = reconcileLists(records, opening, fingerprint);
  return openingAfter(lists, opening, { ...next, ...parts });
}

describe('the opening list after a closing list', () => {
  test('has who is poor or near-poor now, with what is known of them', () => {
    const listed = nextOpening(
      [record('h-1', { id: '001070000001', people: 3 }), record('h-2', { ...rich })],
      [],
    );
    expect(listed).toEqual([
      {
        ...{ code: 'h-1', head: 'Lò Văn Thử', birth: '1970-05-01', sex: 'male', citizenId: '001070000001' },
        ...{ village: 'Bản Trên', people: 3, class: 'poor' },
      },
    ]);
  });

  test('keeps who left it as history of the year', () => {
    const listed = nextOpening([record('h-1', rich)], [entry({ code: 'h-1' })]);
    expect(listed).toMatchObject([{ code: 'h-1', class: 'other', escapedIn: 2019 }]);
  });

  test('keeps the history of earlier years, surveyed again or not', () => {
    const opening = [
      entry({ code: 'h-1', class: 'other', escapedIn: 2017 }),
      entry({ code: 'h-2', name: 'Nông Thử', class: 'other', escapedIn: 2018 }),
    ];
    expect(nextOpening([record('h-1', rich)], opening)).toMatchObject([
      { code: 'h-1', class: 'other', escapedIn: 2017 },
      { code: 'h-2', class: 'other', escapedIn: 2018 },
    ]);
  });

  test('has who fell back as poor, without the year of the escape', () => {
    const [first] = nextOpening([record('h-1')], [entry({ code: 'h-1', class: 'other', escapedIn: 2017 })]);
    expect(first).toMatchObject({ code: 'h-1', class: 'poor' });
    expect(first).not.toHaveProperty('escapedIn');
  });

  test('has not who was missing or excused: the closing list has them neither', () => {
    expect(nextOpening([], [entry({ code: 'h-1' })])).toEqual([]);
  });

  test('has the class of the next campaign’s standard where the survey was classified under it', () => {
    const both = record('h-1');
    const recorded = both.recorded!;
    const results = {
      ...recorded.results,
      'vn-2022': { class: 'near-poor', by: 'b1', measure: 110 } as const,
    };
    const records = [{ ...both, recorded: { ...recorded, results } }];
    const standards = ['vn-2016', 'vn-2022'];
    expect(nextOpening(records, [], { standards, official: 'vn-2022' })).toMatchObject([
      { class: 'near-poor' },
    ]);
    expect(nextOpening(records, [], { standards, official: 'vn-2027' })).toMatchObject([{ class: 'poor' }]);
  });
});
