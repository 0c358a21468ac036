import { describe, expect, test } from 'vitest';
import { differencesOf } from '../../../../shared/batch/preview/differences.ts';
import { Household, Scores } from '../../../../shared/household.ts';
import type { Recorded } from '../../../../shared/records.ts';
import { record } from '../../../examples.ts';

const reading = {
  classOf: () => 'poor' as const,
  labelOf: (key: string) => key.toUpperCase(),
  nameOf: (id: string) => `Hộ ${id}`,
};
const plain = record('h-1', { id: '012345678' }).recorded as Recorded;
const son = { name: 'Lò Văn Con', birth: '2001-02-03', sex: 'male', relation: 'Con' } as const;

const withHousehold = (parts: Partial<Household>, before: Recorded = plain): Recorded => ({
  ...before,
  household: { ...before.household, ...parts },
});
const changes = (parts: Partial<Household>, before: Recorded = plain) =>
  differencesOf(before, withHousehold(parts, before), reading);

describe('what differs between a record and a file', () => {
  test('is said field by field, before and after', () => {
    const { head, scores } = plain.household;
    const found = changes({
      head: { ...head, name: 'Lò Văn Mới', birth: '1971' },
      village: 'Bản Mới',
      people: 3,
      scores: { ...scores, b1: 120, deprived: ['water'] },
      merit: true,
      designations: ['kho-khan'],
      needs: ['credit'],
    });
    expect(found).toEqual([
      { field: 'name', before: 'Lò Văn Thử', after: 'Lò Văn Mới' },
      { field: 'village', before: plain.household.village, after: 'Bản Mới' },
      { field: 'people', before: 2, after: 3 },
      { field: 'b1', before: 110, after: 120 },
      { field: 'deprived', before: null, after: ['WATER'] },
      { field: 'birth', before: '1970-05-01', after: '1971' },
      { field: 'merit', before: null, after: true },
      { field: 'designations', before: null, after: ['Hộ kho-khan'] },
      { field: 'needs', before: null, after: ['credit'] },
    ]);
  });

  test('shows the end of an id number, and that it changed where the end is the same', () => {
    const { head } = plain.household;
    expect(changes({ head: { ...head, citizenId: '006063000439' } })).toEqual([
      { field: 'idEnd', before: '678', after: '439' },
    ]);
    expect(changes({ head: { ...head, citizenId: '000000000678' } })).toEqual([
      { field: 'idEnd', before: '678', after: '678' },
    ]);
  });

  test('names the members who came, left or changed', () => {
    const before = withHousehold({ members: [son, { name: 'Lò Thị Đi' }] });
    const members = [{ name: 'Lò Thị Đến' }, { ...son, birth: '2001-02-04' }];
    expect(changes({ members }, before)).toEqual([
      { field: 'birth', person: son.name, before: '2001-02-03', after: '2001-02-04' },
      { field: 'member', before: 'Lò Thị Đi', after: null },
      { field: 'member', before: null, after: 'Lò Thị Đến' },
    ]);
  });

  test('is nothing where no and nothing say the same', () => {
    expect(changes({ noLabour: false, causes: [] })).toEqual([
      { field: 'details', before: null, after: null },
    ]);
  });

  test('is never empty, whichever field of the household changed', () => {
    const others: Record<string, unknown> = {
      ...{ head: { name: 'Khác' }, members: [son], people: 9, village: 'Khác', setting: 'urban' },
      ...{ noLabour: true, merit: true, causes: [1], previous: 'poor', stated: 'other', note: 'Khác' },
      ...{ designations: ['a'], needs: ['job'] },
      scores: { income: 1 },
    };
    // A household is known by its code, and no file says what its village was called before.
    const unsaid = ['code', 'formerly'];
    const fields = Object.keys(Household.shape).filter((field) => !unsaid.includes(field));
    expect(fields.filter((field) => !(field in others))).toEqual([]);
    for (const field of fields) {
      const [first] = changes({ [field]: others[field] });
      expect(first?.field, field).not.toBe('details');
    }
  });

  test('shows every score that changed', () => {
    const scores: Required<Scores> = {
      ...{ b1: 1, b2: 5, income: 3, incomePer: 'year' },
      deprived: ['x'],
      indicatorsOf: ['vn-2016'],
    };
    expect(Object.keys(scores).sort()).toEqual(Object.keys(Scores.shape).sort());
    const found = changes({ scores }).map(({ field }) => field);
    expect(found).toEqual(['b1', 'b2', 'income', 'deprived']);
  });

  test('is the class and the warnings, too', () => {
    const after = { ...plain, warnings: ['W401'] };
    const byWarnings = {
      ...reading,
      classOf: ({ warnings }: Recorded) => (warnings.length ? 'other' : 'poor'),
    };
    expect(differencesOf(plain, after, byWarnings as typeof reading)).toEqual([
      { field: 'class', before: 'poor', after: 'other' },
      { field: 'warnings', before: null, after: ['W401'] },
    ]);
  });
});
