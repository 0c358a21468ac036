import { describe, expect, test } from 'vitest';
import { isAnotherHead, requireConfirmed } from '../../../shared/batch/heads.ts';
import type { Member } from '../../../shared/household.ts';
import { refusal } from '../../refusal.ts';

const before: Member = { name: 'Vàng A Chứ', birth: '1963-04-12', citizenId: '006063000439' };

describe('a head', () => {
  test.each<[string, Partial<Member>]>([
    ['a mended name', { name: 'Vàng A Trứ Sử' }],
    ['a mended birth', { birth: '1936-04-12' }],
    ['a mended id', { citizenId: '006063000493' }],
    ['a new card and a mended birth', { citizenId: '063000439', birth: '1964' }],
    ['a mended name and birth', { name: 'Cầm Thị Ủ', birth: '1966' }],
    ['the accents lost', { name: 'VANG A CHU', birth: '1966', citizenId: '006066000111' }],
  ])('with %s is the same person', (_, mended) => {
    expect(isAnotherHead(before, { ...before, ...mended })).toBe(false);
  });

  test('with another name, birth and id is another person', () => {
    expect(isAnotherHead(before, { name: 'Cầm Thị Ủ', birth: '1966-01-20', citizenId: '006166000111' })).toBe(
      true,
    );
  });

  test('is not known again by what one of the two does not state', () => {
    const { name, birth } = before;
    expect(isAnotherHead({ name }, { name: 'Cầm Thị Ủ' })).toBe(true);
    expect(isAnotherHead(before, { name: 'Cầm Thị Ủ' })).toBe(true);
    expect(isAnotherHead({ name, birth }, { ...before, birth: '1966' })).toBe(false);
  });

  test.each(['1963', '1963-01-01'])('born %s is known by it only under a name of the same words', (birth) => {
    const known = { name: 'Vàng A Chứ', birth };
    expect(isAnotherHead(known, { name: 'Vàng A Chớ', birth })).toBe(false);
    expect(isAnotherHead(known, { name: 'Cầm Thị Ủ', birth })).toBe(true);
    expect(isAnotherHead({ name: 'Chứ', birth }, { name: 'Ủ', birth })).toBe(true);
  });

  test('whose day of birth is added is the same under a mended name', () => {
    const { birth } = before;
    expect(isAnotherHead({ name: 'Vàng A Chứ', birth: '1963' }, { name: 'Vàng A Chớ', birth })).toBe(false);
  });
});

describe('heads that would change', () => {
  const heads = ['1', '2', '3'].map((code) => ({ key: `key-${code}`, code }));

  test('are refused by their codes until each is confirmed, by code or key', () => {
    expect(() => requireConfirmed(heads, [])).toThrow(
      refusal('HeadsWouldChange', { count: 3, codes: '1, 2, 3' }),
    );
    expect(() => requireConfirmed(heads, ['1', 'key-3', '4'])).toThrow(
      refusal('HeadsWouldChange', { count: 1, codes: '2' }),
    );
    expect(() => requireConfirmed(heads, ['1', '2', 'key-3'])).not.toThrow();
  });

  test('of many households are not all named, and no code that looks like an id number', () => {
    const many = Array.from({ length: 21 }, (_, index) => ({ key: `${index}`, code: `${index}` }));
    expect(() => requireConfirmed(many, [])).toThrow(/19, …/);
    expect(() => requireConfirmed([{ key: 'c-x', code: '006063000439' }], [])).toThrow(/0060\*+439/);
  });
});
