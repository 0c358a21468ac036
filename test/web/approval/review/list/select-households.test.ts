import { expect, test } from 'vitest';
import {
  countByVillage,
  selectHouseholds,
} from '../../../../../web/approval/review/list/select-households.ts';
import type { HouseholdLine } from '../../../../../web/client/answers.ts';

const line = (household: string, changes: Partial<HouseholdLine> = {}): HouseholdLine => ({
  household,
  head: 'Nguyễn Thị Đào',
  village: 'Tổ 1',
  people: 4,
  before: 'poor',
  now: 'other',
  results: {},
  warnings: [],
  ...changes,
});

const lines = [
  line('a', { warnings: ['W401'] }),
  line('b', { head: 'Trần Văn Đức', village: 'Tổ 2' }),
  line('c', { before: 'near-poor', now: 'near-poor' }),
];
const all = { text: '', village: undefined, movement: undefined, only: 'tat-ca' } as const;
const known = { changed: new Set(['b']), ticked: new Set(['c']) };
const keys = (selection: object): string[] =>
  selectHouseholds(lines, { ...all, ...selection }, known).map(({ household }) => household);

test('a household is found without accents', () => {
  expect(keys({ text: 'tran van duc' })).toEqual(['b']);
});

test('a household is found by its village and its movement', () => {
  expect(keys({ village: 'Tổ 1', movement: 'poor>other' })).toEqual(['a']);
});

test('only the changed, those with warnings or the ticked ones are shown on demand', () => {
  expect(keys({ only: 'thay-doi' })).toEqual(['b']);
  expect(keys({ only: 'canh-bao' })).toEqual(['a']);
  expect(keys({ only: 'da-chon' })).toEqual(['c']);
  expect(keys({})).toEqual(['a', 'b', 'c']);
});

test('households are counted by village', () => {
  expect(countByVillage(lines)).toEqual([
    ['Tổ 1', 2],
    ['Tổ 2', 1],
  ]);
});
