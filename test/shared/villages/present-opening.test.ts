import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordedKeys } from '../../../shared/batch/keep/recorded-key.ts';
import { requireWard, type Ward } from '../../../shared/campaign.ts';
import type { Household, OpeningEntry } from '../../../shared/household.ts';
import { householdKey, identityOf } from '../../../shared/household-key.ts';
import { openingAfter } from '../../../shared/opening/closing-list.ts';
import { reconcileLists } from '../../../shared/opening/reconcile-lists.ts';
import type { HouseholdRecord } from '../../../shared/records.ts';
import { summarise } from '../../../shared/results/summarise.ts';
import { vn2016 } from '../../../shared/standards/vn-2016.ts';
import { villageChanges, withVillages } from '../../../shared/villages/change-villages.ts';
import { movedRecords } from '../../../shared/villages/move-records.ts';
import { presentOpening } from '../../../shared/villages/present-opening.ts';
import { villagesToMatch } from '../../../shared/villages/successors.ts';
import {
  entry,
  fingerprint,
  household,
  northWard,
  plainCampaign,
  record,
  type Sketch,
} from '../../examples.ts';

const at = '2019-10-10T02:00:00.000Z';
const names = ['Thôn 1', 'Thôn 2', 'Thôn 3', 'Thôn 4'];
const ward: Ward = { ...requireWard(plainCampaign, northWard), villages: names.map((name) => ({ name })) };

interface Lists {
  readonly ward: Ward;
  readonly opening: readonly OpeningEntry[];
  readonly records: readonly HouseholdRecord[];
}

/** The lists after villages were renamed or merged; the stored opening list stays as it is. */
function changed(lists: Lists, from: readonly string[], to: string): Lists {
  const changes = villageChanges(lists.ward, [{ from, to }], []);
  const moved = new Map(movedRecords(lists.records, changes).map((each) => [each.key, each]));
  return {
    ward: withVillages(lists.ward, changes, at),
    opening: lists.opening,
    records: lists.records.map((each) => moved.get(each.key) ?? each),
  };
}

const totals = ({ ward, opening, records }: Lists) =>
  summarise({ records, opening: presentOpening(opening, ward), standards: [vn2016], fingerprint });
const keyOf = (found: Household) => householdKey(identityOf(found), fingerprint);
const recorded = (sketch: Sketch): HouseholdRecord => ({
  ...record('', sketch),
  key: keyOf(household(sketch)),
});
const plain = (sketch: Sketch): HouseholdRecord => {
  const each = recorded(sketch);
  if (!each.recorded) return each;
  const { code: _, ...without } = each.recorded.household;
  return { key: keyOf(without), recorded: { ...each.recorded, household: without } };
};

describe('two households of one name in two villages that are merged', () => {
  const twins = names.slice(0, 2).map((village) => ({ village }));
  const lists: Lists = {
    ward,
    opening: [entry({ ...twins[0], class: 'poor' }), entry({ ...twins[1], class: 'near-poor' })],
    records: twins.map(plain).toReversed(),
  };

  test('are each still the one of the list', () => {
    const merged = changed(lists, ['Thôn 1', 'Thôn 2'], 'Thôn Chung');
    expect({ ...totals(merged), villages: {} }).toEqual({ ...totals(lists), villages: {} });
    expect(totals(merged).villages).toEqual({ 'Thôn Chung': 2 });
  });
});

describe('a household without a code and an id', () => {
  const lists: Lists = {
    ward,
    opening: [entry({ village: 'Thôn 1' })],
    records: [plain({ village: 'Thôn 1' })],
  };
  const renamed = changed(lists, ['Thôn 1'], 'Nà Lạc');
  const keyIn = (village: string, { records, ward }: Lists) => {
    const { code: _, ...found } = household({ village });
    const rejected = [{ row: 2, sheet: '', codes: [], identity: identityOf(found) }];
    const file = { accepted: [], rejected, columns: new Set(['code', 'citizenId'] as const) };
    return recordedKeys(file, records, fingerprint, villagesToMatch(ward))(identityOf(found)).key;
  };

  test('is the same in a later file that has its village’s new name', () => {
    expect(keyIn('Nà Lạc', renamed)).toBe(lists.records[0]?.key);
    expect(keyIn('Thôn 2', renamed)).not.toBe(lists.records[0]?.key);
  });

  test('is new where two of its name were merged, of which either may be meant', () => {
    const two = { ...lists, records: names.slice(0, 2).map((village) => plain({ village })) };
    const merged = changed(two, ['Thôn 1', 'Thôn 2'], 'Nà Lạc');
    expect(two.records.map(({ key }) => key)).not.toContain(keyIn('Nà Lạc', merged));
  });

  test('stays excused under the key that it had', () => {
    const [missing] = reconcileLists([], lists.opening, fingerprint).left;
    const excused = { key: missing?.key ?? '', excused: { reason: 'moved' as const, at } };
    const left = reconcileLists([excused], presentOpening(lists.opening, renamed.ward), fingerprint).left;
    expect(left).toMatchObject([
      { key: missing?.key, excused: { reason: 'moved' }, entry: { village: 'Nà Lạc' } },
    ]);
  });

  test('is found on the list in records of before its village was renamed', () => {
    const opening = presentOpening(lists.opening, renamed.ward);
    expect(reconcileLists(lists.records, opening, fingerprint).surveyed).toMatchObject([{ before: 'poor' }]);
  });
});

describe('any villages merged one after another', () => {
  const step = fc.record({
    parts: fc.subarray(names, { minLength: 1 }),
    to: fc.constantFrom(...names, 'Nà Lạc', 'Bản Mới'),
  });
  const people = fc.uniqueArray(
    fc.record({
      name: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'),
      village: fc.constantFrom(...names),
      code: fc.boolean(),
      isListed: fc.boolean(),
      isSurveyed: fc.boolean(),
      before: fc.constantFrom('poor' as const, 'near-poor' as const),
      b1: fc.constantFrom(100, 130, 200),
    }),
    { selector: ({ name }) => name },
  );

  test('leave every total as it was, and the list that next autumn opens with, but for names', () => {
    fc.assert(
      fc.property(people, fc.array(step, { maxLength: 5 }), (found, steps) => {
        const sketchOf = ({ code, ...each }: (typeof found)[number]) => ({
          ...each,
          ...(code && { code: `h-${each.name}` }),
        });
        const before: Lists = {
          ward,
          opening: found
            .filter(({ isListed }) => isListed)
            .map((each) => entry({ ...sketchOf(each), class: each.before })),
          records: found
            .filter(({ isSurveyed }) => isSurveyed)
            .map(sketchOf)
            .map((each) => ('code' in each ? recorded(each) : plain(each))),
        };
        let now = before;
        for (const { parts, to } of steps) {
          const from = parts.filter((part) => now.ward.villages.some(({ name }) => name === part));
          const isTaken = names.includes(to) && !from.includes(to);
          const isSame = from.length === 1 && from[0] === to;
          const isOthers = now.ward.villages.some(({ name }) => name === to) && !from.includes(to);
          if (from.length > 0 && !isTaken && !isSame && !isOthers) now = changed(now, from, to);
        }
        expect({ ...totals(now), villages: {} }).toEqual({ ...totals(before), villages: {} });
        const closing = ({ opening, ...lists }: Lists) => {
          const present = presentOpening(opening, lists.ward);
          const next = { standards: ['vn-2016'], year: 2019, official: 'vn-2016' };
          return openingAfter(reconcileLists(lists.records, present, fingerprint), present, next);
        };
        const present = new Set(now.ward.villages.map(({ name }) => name));
        expect(closing(now).every(({ village, formerly }) => present.has(village) && !formerly)).toBe(true);
        const nameless = (lists: Lists) => closing(lists).map(({ village: _, ...each }) => each);
        expect(nameless(now)).toEqual(nameless(before));
      }),
    );
  });
});
