import { describe, expect, test } from 'vitest';
import { householdKey, identityOf, nameBirthVillage } from '../../shared/household-key.ts';
import { fingerprint, household } from '../examples.ts';

describe('a household’s key', () => {
  const keyOf = (sketch: Parameters<typeof household>[0]) =>
    householdKey(identityOf(household(sketch)), fingerprint);

  test('is its code', () => {
    expect(keyOf({ code: '02901-7', id: '012345678' })).toBe('02901-7');
  });

  test('is the fingerprint of a code that could be somebody’s id number', () => {
    for (const code of ['012345678', '001090000017']) {
      expect(keyOf({ code })).not.toContain(code);
      expect(keyOf({ code })).not.toBe(keyOf({ id: code }));
    }
  });

  test.each([
    '012 345 678',
    '001.090.000.017',
    '0010-9000-0017',
    'CCCD 001090000017',
    'Lò Thử-012345678',
    '012345678/Lò Thử',
    'Lò Văn Thử',
    'Lò Văn Thử 7',
  ])('is the fingerprint of the code %j, which holds an id number or a name', (code) => {
    expect(keyOf({ code })).toBe(`c-${fingerprint(code)}`);
  });

  test.each(['02901-001-0007', '0290100000017', 'HN-2025/014', 'Hộ 12', 'XL 07', '12.03.0145', '01234567'])(
    'is the code %j, as registers have it',
    (code) => {
      expect(keyOf({ code })).toBe(code);
    },
  );

  test('is the fingerprint of a text too long to be a code, so that it fits any store', () => {
    const [one, other] = ['ghi chú '.repeat(300), `${'ghi chú '.repeat(300)}khác`];
    expect(keyOf({ code: one })).toBe(`c-${fingerprint(one)}`);
    expect(keyOf({ code: one })).not.toBe(keyOf({ code: other }));
  });

  test('is the fingerprint of a code with half a character, which no database takes', () => {
    expect(keyOf({ code: 'H\ud8351' })).toBe(`c-${fingerprint('H\ud8351')}`);
    expect(keyOf({ code: 'H𝐇1' })).toBe('H𝐇1');
  });

  test('is the fingerprint of the head’s id without a code, and never the id itself', () => {
    expect(keyOf({ id: '012345678', name: 'A' })).toBe(keyOf({ id: '012345678', name: 'B' }));
    expect(keyOf({ id: '012345678' })).not.toContain('012345678');
  });

  test('is the fingerprint of name, birth and village without both', () => {
    expect(keyOf({ name: 'Hoà', village: 'Nà Pài' })).toBe(keyOf({ name: 'HÒA ', village: 'nà pài' }));
    expect(keyOf({ birth: '1970' })).not.toBe(keyOf({ birth: '1971' }));
    expect(keyOf({ village: 'Nà Pài' })).not.toBe(keyOf({ village: 'Nà Lài' }));
    expect(keyOf({ name: 'Lò Thử' })).not.toMatch(/thử/i);
  });

  test('tells an id from a name that looks like one', () => {
    expect(keyOf({ id: '012345678' })).not.toBe(keyOf({ name: '012345678' }));
    expect(nameBirthVillage({ name: 'a', village: 'b' })).toBe('a||b');
  });
});
