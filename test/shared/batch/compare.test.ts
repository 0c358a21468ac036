import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Batch } from '../../../shared/batch/batch.ts';
import type { Checked, Rejection } from '../../../shared/batch/check.ts';
import { compare } from '../../../shared/batch/compare.ts';
import { columns } from '../../../shared/batch/header/columns.ts';
import { wholeWard } from '../../../shared/batch/upload-scope.ts';
import type { HouseholdRecord } from '../../../shared/records.ts';
import { standardNamed } from '../../../shared/standards/index.ts';
import { checked, fingerprint, lowerVillage, northWard, record, upperVillage } from '../../examples.ts';

const batch: Batch = {
  ...{ id: 'batch-2', campaignId: 'c', ward: northWard, name: 'danh-sach.csv', file: 'k', status: 'ready' },
  ...{ receivedAt: '2019-10-09T02:00:00.000Z', by: 'xa' },
};

const allColumns = new Set(Object.keys(columns));

interface Given {
  readonly accepted?: readonly Checked[];
  readonly rejected?: readonly Rejection[];
  readonly records?: readonly HouseholdRecord[];
  readonly open?: ReadonlySet<string>;
  /** With the villages in which their meetings wait. */
  readonly openHouseholds?: readonly [key: string, village: string | undefined][];
  readonly villages?: readonly string[];
  readonly name?: string;
}

const compared = ({ accepted = [], rejected = [], records = [], villages = [], name, ...given }: Given) => {
  const scope = { villages: given.open ?? wholeWard.villages, households: new Map(given.openHouseholds) };
  return compare(
    { accepted, rejected, columns: allColumns },
    {
      ...{ batch: { ...batch, ...(name && { name }) }, records, scope },
      villages: villages.map((each) => ({ name: each })),
      ...{ standards: [standardNamed('vn-2016')], fingerprint },
    },
  );
};

/** The ward's records once what was compared is committed. */
function committed(records: readonly HouseholdRecord[], given: Given): HouseholdRecord[] {
  const after = new Map(records.map((each) => [each.key, each]));
  for (const each of compared({ ...given, records }).changed) after.set(each.key, each);
  return [...after.values()];
}

const rejection = (code: string | undefined, row = 2, village?: string, sheet = ''): Rejection => ({
  ...(code && { identity: { code, name: 'Lò Văn Thử', village: village ?? upperVillage } }),
  ...{ village, sheet, row, codes: ['E201'] },
});

describe('comparing a file with what is recorded', () => {
  test('says what is new, changed, unchanged, missing and rejected', () => {
    const records = [record('1'), record('2'), record('3')];
    const accepted = [checked({ code: '1' }), checked({ code: '2', people: 5 }), checked({ code: '4' })];
    const { preview, changed } = compared({ accepted, rejected: [rejection('5')], records });
    expect(preview).toEqual({ new: 1, changed: 1, unchanged: 1, missing: 1, rejected: 1 });
    expect(changed.map(({ key }) => key)).toEqual(['2', '4', '5']);
  });

  test('counts those with another head under their code, and rejected ones of another ward', () => {
    const stranger = checked({ code: '1', name: 'Cầm Văn Lạ', birth: '1966-01-20' });
    const foreign = { ...rejection('5'), codes: ['E403' as const] };
    const { preview, heads } = compared({
      accepted: [stranger],
      rejected: [rejection('4'), foreign],
      records: [record('1'), record('2')],
    });
    expect(preview).toMatchObject({ changed: 1, heads: 1, rejected: 2, foreign: 1 });
    expect(heads).toEqual([{ key: '1', code: '1' }]);
  });

  test('lets no household of another ward stand, nor end what stands', () => {
    const foreign = (code: string) => ({ ...rejection(code), codes: ['E403' as const] });
    const standing = committed([], { rejected: [rejection('5')] });
    const given = { accepted: [checked({ code: '1' })], rejected: [foreign('5'), foreign('6')] };
    expect(compared({ ...given, records: standing }).changed.map(({ key }) => key)).toEqual(['1']);
    expect(committed(standing, given)[0]).toEqual(standing[0]);
    expect(compared({ rejected: [foreign('6')], open: new Set([lowerVillage]) }).closed).toEqual([]);
  });

  test('takes another row or another file for no change', () => {
    expect(compared({ accepted: [checked({ code: '1' }, 77)], records: [record('1')] }).changed).toEqual([]);
  });

  test('takes it for no change when a record does not say which standards count its indicators', () => {
    const marked = (indicatorsOf: string[]): Checked => {
      const { household, ...rest } = checked({ code: '1' });
      return { ...rest, household: { ...household, scores: { ...household.scores, indicatorsOf } } };
    };
    const records = committed([], { accepted: [marked(['vn-2016', 'vn-2022'])] });
    expect(compared({ accepted: [marked(['vn-2016'])], records }).changed).toEqual([]);
  });

  test('leaves households alone that the file does not hold', () => {
    const records = [record('1'), record('2')];
    expect(committed(records, { accepted: [checked({ code: '2', b1: 140 })] })[0]).toBe(records[0]);
  });

  test('knows a household by its key, not by its name', () => {
    const renamed = checked({ code: '1', name: 'Tên Khác' });
    expect(compared({ accepted: [renamed], records: [record('1')] }).preview).toMatchObject({
      changed: 1,
      new: 0,
    });
  });
});

describe('a rejected household', () => {
  test('keeps what was recorded before, and the rejection stands', () => {
    const [kept] = committed([record('1')], { rejected: [rejection('1')] });
    expect(kept).toMatchObject({ recorded: record('1').recorded, rejected: { codes: ['E201'], row: 2 } });
  });

  test('stands until its key comes without an error, unchanged or not', () => {
    const standing = committed([record('1')], { rejected: [rejection('1')] });
    expect(committed(standing, { accepted: [checked({ code: '2' })] })[0]).toHaveProperty('rejected');
    expect(committed(standing, { accepted: [checked({ code: '1' })] })[0]).not.toHaveProperty('rejected');
    expect(committed(standing, { accepted: [checked({ code: '1', b1: 99 })] })[0]).not.toHaveProperty(
      'rejected',
    );
  });

  test('keeps rejections of the same row of two sheets apart, and ends each by its own row', () => {
    const inSheet = (sheet: string) => rejection(undefined, 7, upperVillage, sheet);
    const standing = committed([], { rejected: [inSheet('Nà Pha'), inSheet('Tổ 3')] });
    expect(standing.map(({ rejected }) => rejected?.sheet)).toEqual(['Nà Pha', 'Tổ 3']);
    const corrected = { ...checked({ code: '1' }, 7), sheet: 'Tổ 3' };
    const left = committed(standing, { accepted: [corrected] }).filter(({ rejected }) => rejected);
    expect(left.map(({ rejected }) => rejected?.sheet)).toEqual(['Nà Pha']);
  });

  test('ends a rejection by an older version, which did not know its sheet', () => {
    const standing = committed([], { rejected: [rejection(undefined, 7)] });
    const corrected = { ...checked({ code: '1' }, 7), sheet: 'Danh sách' };
    expect(committed(standing, { accepted: [corrected] }).filter(({ rejected }) => rejected)).toEqual([]);
    const again = committed(standing, { rejected: [rejection(undefined, 7, upperVillage, 'Danh sách')] });
    expect(again.filter(({ rejected }) => rejected)).toMatchObject([{ rejected: { sheet: 'Danh sách' } }]);
  });

  test('without a key stands until its row of the same file comes without an error', () => {
    const standing = committed([], { rejected: [rejection(undefined, 7)] });
    const isStanding = (records: readonly HouseholdRecord[]) => records.some(({ rejected }) => rejected);
    expect(isStanding(committed(standing, { accepted: [checked({ code: '1' }, 8)] }))).toBe(true);
    expect(isStanding(committed(standing, { accepted: [checked({ code: '1' }, 7)], name: 'khac.csv' }))).toBe(
      true,
    );
    expect(isStanding(committed(standing, { accepted: [checked({ code: '1' }, 7)] }))).toBe(false);
  });

  test('keeps its excuse', () => {
    const excused: HouseholdRecord = { key: '1', excused: { reason: 'moved', at: 'x' } };
    expect(committed([excused], { rejected: [rejection('1')] })[0]).toHaveProperty('excused');
    expect(committed([excused], { accepted: [checked({ code: '1' })] })[0]).toHaveProperty('excused');
  });
});

describe('scoring villages again', () => {
  const open = new Set([upperVillage]);
  const records = [record('1'), record('2', { village: lowerVillage })];

  test('leaves rows of other villages out, rejected ones too', () => {
    const accepted = [checked({ code: '1', b1: 99 }), checked({ code: '2', village: lowerVillage, b1: 99 })];
    const { changed, closed, preview } = compared({
      ...{ accepted, records, open, rejected: [rejection('3', 9, lowerVillage)] },
    });
    expect(changed.map(({ key }) => key)).toEqual(['1']);
    expect(closed.map(({ row }) => row)).toEqual([expect.any(Number), 9]);
    expect(closed[1]?.household).toEqual({ row: 9, code: '3', head: 'Lò Văn Thử' });
    expect(preview).toEqual({ new: 0, changed: 1, unchanged: 0, missing: 0, rejected: 0 });
  });

  test('takes no household out of a village that is not open, nor rejects one there', () => {
    const moved = compared({ accepted: [checked({ code: '2', b1: 99 })], records, open });
    expect(moved).toMatchObject({ changed: [], closed: [{ village: lowerVillage }] });
    expect(compared({ rejected: [rejection('2')], records, open })).toMatchObject({
      changed: [],
      closed: [{ village: lowerVillage }],
    });
  });

  test('takes a household that is open by itself, and leaves out its neighbours', () => {
    const known = [record('1', { village: lowerVillage }), record('2', { village: lowerVillage })];
    const accepted = ['1', '2'].map((code) => checked({ code, village: lowerVillage, name: 'Lò Thị Mới' }));
    const compares = compared({
      accepted,
      records: known,
      open: new Set(),
      openHouseholds: [['1', lowerVillage]],
    });
    expect(compares.changed.map(({ key }) => key)).toEqual(['1']);
    expect(compares.closed).toMatchObject([{ village: lowerVillage, household: { code: '2' } }]);
  });

  test('leaves a household that is open by itself in the village in which its meeting waits for it', () => {
    const known = [record('1', { village: lowerVillage })];
    const accepted = [checked({ code: '1', village: upperVillage, b1: 60 })];
    const asked = { accepted, records: known, open: new Set<string>() };
    const moved = compared({ ...asked, openHouseholds: [['1', lowerVillage]] });
    expect(moved).toMatchObject({ changed: [], closed: [{ village: upperVillage }] });
    // A village that is scored again as a whole meets on it too; what a claim is about waits for no meeting.
    for (const more of [
      { open: new Set([upperVillage]), openHouseholds: [['1', lowerVillage]] as [string, string][] },
      { openHouseholds: [['1', undefined]] as [string, undefined][] },
    ])
      expect(compared({ ...asked, ...more }).changed.map(({ key }) => key)).toEqual(['1']);
  });

  test('takes a village for open however its tone mark is placed, and keeps the spelling', () => {
    const known = [record('1', { village: 'Hòa Bình' })];
    const accepted = [
      checked({ code: '1', village: 'Hoà Bình' }),
      checked({ code: '2', village: 'HOÀ BÌNH' }),
    ];
    const { changed, preview } = compared({ accepted, records: known, open: new Set(['Hòa Bình']) });
    expect(preview).toMatchObject({ unchanged: 1, new: 1 });
    expect(changed[0]!.recorded!.household.village).toBe('Hòa Bình');
  });
});

describe('a village’s spelling', () => {
  test('is the campaign’s, else the one that came first', () => {
    const accepted = ['Hoà Bình', 'Hòa Bình'].map((village, index) => checked({ code: `${index}`, village }));
    const spelled = (villages: string[]) =>
      compared({ accepted, villages }).changed.map(({ recorded }) => recorded!.household.village);
    expect(spelled([])).toEqual(['Hoà Bình', 'Hoà Bình']);
    expect(spelled(['Hòa Bình'])).toEqual(['Hòa Bình', 'Hòa Bình']);
  });
});

describe('the same file a second time', () => {
  const rows = fc.uniqueArray(
    fc.record({
      code: fc.constantFrom('1', '2', '3', '4', '5'),
      b1: fc.integer({ min: 0, max: 200 }),
      village: fc.constantFrom(upperVillage, lowerVillage),
      wrong: fc.boolean(),
    }),
    { selector: ({ code }) => code },
  );
  const given = (sketches: { code: string; b1: number; village: string; wrong: boolean }[]): Given => ({
    accepted: sketches.filter(({ wrong }) => !wrong).map((each, index) => checked(each, index + 2)),
    rejected: sketches.filter(({ wrong }) => wrong).map(({ code, village }) => rejection(code, 9, village)),
  });

  test('changes nothing, and no file touches a household that it does not hold', () => {
    fc.assert(
      fc.property(rows, rows, (earlier, later) => {
        const before = committed([], given(earlier));
        const after = committed(before, given(later));
        expect(committed(after, given(later))).toEqual(after);
        expect(compared({ ...given(later), records: after }).preview).toMatchObject({ new: 0, changed: 0 });
        const held = new Set<string>(later.map(({ code }) => code));
        for (const each of before) if (!held.has(each.key)) expect(after).toContain(each);
      }),
    );
  });
});
