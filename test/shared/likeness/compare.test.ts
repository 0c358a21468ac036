import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Household } from '../../../shared/household.ts';
import { compare } from '../../../shared/likeness/compare.ts';
import { portraitOf } from '../../../shared/likeness/portrait.ts';
import { reasons } from '../../../shared/likeness/reasons.ts';
import { defaultLikeness } from '../../../shared/likeness/settings.ts';
import { household, type Sketch } from '../../examples.ts';

const northern = '02901';
const southern = '02902';
const base = { name: 'Hoàng Văn Thử', birth: '1970-05-12' };
const portrait = (sketch: Sketch, ward = northern, members: readonly string[] = []) => {
  const found: Household = { ...household(sketch), members: members.map((name) => ({ name })) };
  return portraitOf(ward, sketch.code ?? 'h', found);
};
const between = (one: Sketch, other: Sketch, ward = southern) =>
  compare(portrait({ ...base, ...one }), portrait({ ...base, ...other }, ward));

describe('two households in two wards', () => {
  test.each([
    ['sameName', {}],
    ['sameName', { name: 'HOÀNG  VĂN THỬ' }],
    ['accents', { name: 'Hoang Van Thu' }],
    ['wordOrder', { name: 'Thử Hoàng Văn' }],
    ['oneLetter', { name: 'Hoàng Văn Tử' }],
    ['oneLetter', { name: 'Hoàng Văn Thửn' }],
    ['oneLetter', { name: 'Hoàn Văn Thử' }],
    ['oneLetter', { name: 'Hoàng Vấn Thờ' }],
  ])('have %s', (reason, other) => {
    expect(between({}, other)?.reasons).toEqual([reason, 'sameBirth']);
  });

  test('with đ and d differ in an accent', () => {
    expect(between({ name: 'Đặng Thị Nga' }, { name: 'Dang Thi Nga' })?.reasons).toContain('accents');
  });

  test.each([
    ['sameBirth', { birth: '1970-05-12' }],
    ['swappedBirth', { birth: '1970-12-05' }],
    ['yearAlone', { birth: '1970' }],
    ['yearAlone', { birth: '1970-01-01' }],
    ['sameYear', { birth: '1970-05-13' }],
  ])('have %s', (reason, other) => {
    expect(between({}, other)?.reasons).toEqual(['sameName', reason]);
  });

  test.each([
    ['another name', { name: 'Triệu Thị Thử' }],
    ['two letters of the name', { name: 'Hoàng Văn Tao' }],
    ['another year', { birth: '1971-05-12' }],
    ['a letter of the name and the day', { name: 'Hoàng Văn Tử', birth: '1970-05-13' }],
  ])('are not one where they differ in %s', (_, other) => {
    expect(between({}, other)).toBeUndefined();
  });

  test('are left to the id where it is the same, and judged by it where it is another', () => {
    const id = '012345678';
    expect(between({ id }, { id })).toBeUndefined();
    expect(between({ id }, { id: '012345687' })?.reasons).toEqual(['sameName', 'sameBirth', 'idSlip']);
    expect(between({ id }, { id: '987654321' })?.reasons).toEqual(['sameName', 'sameBirth', 'otherIds']);
    expect(between({ id }, { id: '001070012345' })?.reasons).toEqual(['sameName', 'sameBirth']);
  });

  test('have a village in common only in one ward', () => {
    expect(between({}, {}, northern)?.reasons).toEqual(['sameName', 'sameBirth', 'sameVillage']);
    expect(between({}, {}, southern)?.reasons).toEqual(['sameName', 'sameBirth']);
  });

  test('have members in common by their names', () => {
    const one = portrait(base, northern, ['Nông Thị A', 'Hoàng Văn B']);
    const withOne = portrait(base, southern, ['NONG THI A']);
    const withBoth = portrait(base, southern, ['Hoàng Văn B', 'Nông Thị A', 'Hoàng Thị C']);
    expect(compare(one, withOne)?.reasons).toContain('sharedMember');
    expect(compare(one, withBoth)?.reasons).toContain('sharedMembers');
  });

  test('score the points of their reasons together, either way round', () => {
    const names = fc.constantFrom(
      'Hoàng Văn Thử',
      'Hoang Van Thu',
      'Văn Thử Hoàng',
      'Hoàng Văn Tử',
      'Bàn Thị Thử',
    );
    const births = fc.constantFrom('1970', '1970-05-12', '1970-12-05', '1970-01-01', '1971-05-12');
    const ids = fc.constantFrom('012345678', '012345687', '987654321');
    const sketches = fc.record({ name: names, birth: births, id: ids }, { requiredKeys: ['name', 'birth'] });
    fc.assert(
      fc.property(sketches, sketches, (one, other) => {
        const [a, b] = [portrait(one), portrait(other)];
        const found = compare(a, b);
        expect(compare(b, a)).toEqual(found);
        if (!found) return;
        expect(found.score).toBe(found.reasons.reduce((sum, each) => sum + reasons[each].points, 0));
        expect(b.blocks.some((block) => a.blocks.includes(block))).toBe(true);
      }),
    );
  });
});

describe('the threshold', () => {
  /** What the check of one file warns of (W304): name, village and birth agree, or one birth is the year alone. */
  test.each([{}, { birth: '1970' }])('is reached by what the check of one file calls likely', (other) => {
    expect(between({}, other, northern)?.score).toBeGreaterThanOrEqual(defaultLikeness);
  });

  test('is not reached by a common name with the year alone in two wards, nor with other ids', () => {
    expect(between({}, { birth: '1970' })?.score).toBeLessThan(defaultLikeness);
    expect(between({ id: '012345678' }, { id: '987654321' })?.score).toBeLessThan(defaultLikeness);
  });
});
