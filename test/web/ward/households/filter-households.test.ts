import { describe, expect, test } from 'vitest';
import { filterHouseholds, isFound } from '../../../../web/ward/households/filter-households.ts';

const lines = [
  { code: '02071-0001', head: 'Lường Văn Đức', village: 'Tổ 1', before: 'poor', now: 'other' },
  { code: '02071-0002', head: 'Hoàng Thị Mơ', village: 'Tổ 1', before: 'other', now: 'poor' },
  { head: 'Nông Văn Tư', village: 'Tổ 2', before: 'other', now: 'other' },
] as const;
const found = (sought: Partial<Parameters<typeof filterHouseholds>[1]>) =>
  filterHouseholds(lines, { text: '', ...sought }).map(({ head }) => head);

describe('the list of households', () => {
  test('is whole where nothing is sought', () => expect(found({})).toHaveLength(3));
  test('finds a name without its accents', () =>
    expect(found({ text: ' luong van duc ' })).toEqual(['Lường Văn Đức']));
  test('finds a part of a code', () => expect(found({ text: '-0002' })).toEqual(['Hoàng Thị Mơ']));
  test('keeps to a village', () => expect(found({ village: 'Tổ 2' })).toEqual(['Nông Văn Tư']));
  test('keeps to a result', () => expect(found({ now: 'poor' })).toEqual(['Hoàng Thị Mơ']));
  test('keeps to a movement', () => {
    expect(found({ movement: 'poor>other' })).toEqual(['Lường Văn Đức']);
    expect(found({ movement: 'poor=' })).toEqual([]);
  });
  test('asks for every condition at once', () =>
    expect(found({ village: 'Tổ 1', text: 'mơ' })).toEqual(['Hoàng Thị Mơ']));
});

test('a household without a code is found by its name', () => {
  expect(isFound({ head: 'Nông Văn Tư', village: 'Tổ 2' }, { text: 'TU' })).toBe(true);
});
