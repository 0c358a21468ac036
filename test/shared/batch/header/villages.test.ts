import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { villageMatcher } from '../../../../shared/batch/header/villages.ts';
import { brief, checked, header, household, ward } from '../sheets.ts';

const named = (...names: string[]) => villageMatcher(names.map((name) => ({ name })));

describe('a text that holds an id number', () => {
  test.each(['012345678', 'Nà Pha 001090000017', 'Lò Thử, 001 090 000 017'])('is no village: %j', (text) => {
    expect(named('Nà Pha')(text)).toEqual({ name: text, warning: 'W211', problem: 'idForVillage' });
    expect(named()(text).problem).toBe('idForVillage');
  });

  test('rejects its household, and the finding shows the number masked', async () => {
    const rows = [header, household(1, { village: 'Nà Pha 001090000017' })];
    const { findings, totals } = await checked(rows);
    expect([totals.accepted, totals.rejected]).toEqual([0, 1]);
    expect(JSON.stringify(findings)).not.toContain('001090000017');
  });

  test('is a village where the list has it', () => {
    expect(named('Tổ 123 456 789')('Tổ 123 456 789')).toEqual({ name: 'Tổ 123 456 789' });
  });
});

describe('a village of the list', () => {
  test.each([
    ['Nà Pha', 'Nà Pha'],
    ['NÀ  PHA', 'Nà Pha'],
    ['Na\u0300 Pha', 'Nà Pha'],
    ['Thôn Hoà Bình', 'Thôn Hòa Bình'],
  ])('is meant by %j, the same letters and tones', (text, name) => {
    expect(named('Nà Pha', 'Thôn Hòa Bình')(text)).toEqual({ name });
  });

  test.each([
    ['Na Pha', 'Nà Pha'],
    ['Thôn Nà Pha', 'Nà Pha'],
    ['Nà-Pha', 'Nà Pha'],
    ['NàPha', 'Nà Pha'],
    ['Nà Pha, xã Đồng Lạc', 'Nà Pha'],
    ['Thôn Nà Pha - Phường Bắc Kạn', 'Nà Pha'],
    ["Ea T'Ling", 'Ea T’Ling'],
    ['Ea TLing', 'Ea T’Ling'],
    ['Ea Tʼling', 'Ea T’Ling'],
    ['Ea T`Ling', 'Ea T’Ling'],
    ["Đăk D'Rông", 'Đắk DRông'],
    ['Dak DRong', 'Đắk DRông'],
    ['TDP 3', 'Tổ dân phố số 3'],
    ['TDP3', 'Tổ dân phố số 3'],
    ['Tổ 03', 'Tổ dân phố số 3'],
    ['tổ dân phố 3', 'Tổ dân phố số 3'],
    ['KP. 5', 'Khu phố 5'],
    ['Hoà Bình', 'Thôn Hòa Bình'],
  ])('is meant by %j with a warning', (text, name) => {
    const match = named('Nà Pha', 'Ea T’Ling', 'Đắk DRông', 'Tổ dân phố số 3', 'Khu phố 5', 'Thôn Hòa Bình');
    expect(match(text)).toEqual({ name, warning: 'W210' });
  });

  test.each([
    ['Thôn Bản Tràng', 'Bản Tràng'],
    ['THÔN BAN TRANG', 'Bản Tràng'],
    ['Làng Mới', 'Thôn Làng Mới'],
  ])('is meant by %j, whose kind may open a name as well', (text, name) => {
    expect(named('Bản Tràng', 'Thôn Làng Mới')(text)).toEqual({ name, warning: 'W210' });
  });

  test('is meant by its own kind before a name that only contains it', () => {
    expect(named('Tràng', 'Bản Tràng')('Thôn Bản Tràng').name).toBe('Bản Tràng');
    expect(named('Tổ Bản Tràng', 'Bản Tràng')('Thôn Bản Tràng').name).toBe('Bản Tràng');
  });

  test.each([
    ['a part of its name', 'Pha', ['Nà Pha']],
    ['more than its name', 'Nà Pha Thượng', ['Nà Pha']],
    ['another kind of village with its number', 'Thôn 3', ['Tổ 3']],
    ['a longer number', 'Tổ 13', ['Tổ 3']],
    ['a text that two villages are as near to', 'Na Pha', ['Nà Pha', 'Nả Phà']],
    ['a name that a thôn and a bản share', 'Nà Pha', ['Thôn Nà Pha', 'Bản Nà Pha']],
    ['a mark alone', '-', ['Nà Pha']],
  ])('is not meant by %s', (_, text, names) => {
    expect(named(...names)(text)).toEqual({ name: text, warning: 'W211' });
  });

  test('is the nearest of several: by its accents first, then by the word before it', () => {
    const match = named('Nà Pha', 'Na Phà', 'Thôn 1', 'Tổ 1');
    expect(match('Thôn Nà Pha').name).toBe('Nà Pha');
    expect(match('TDP 1').name).toBe('Tổ 1');
  });

  test('brings its setting', () => {
    const match = villageMatcher([{ name: 'Phố Mới', setting: 'urban' }]);
    expect(match('Pho Moi')).toEqual({ name: 'Phố Mới', setting: 'urban', warning: 'W210' });
  });

  test('is not asked for where there is no list', () => {
    expect(named()('Nà Pha')).toEqual({ name: 'Nà Pha' });
  });

  test('is always found by its own name, and gives the same answer twice', () => {
    const names = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1 });
    fc.assert(
      fc.property(names, fc.string({ unit: 'grapheme' }), (list, text) => {
        const match = named(...list);
        for (const name of list) expect(match(name).warning).toBeUndefined();
        expect(match(text)).toEqual(match(text));
        expect(list.includes(match(text).name)).toBe(match(text).warning !== 'W211');
      }),
    );
  });
});

describe('villages of a file', () => {
  test('take the spelling and the setting of the ward’s list, with a warning where they differ', async () => {
    const rows = ['nà pha', 'Na Pha', 'Phố-Mới', 'Nà Bay'].map((village, i) => household(i + 1, { village }));
    const { findings, events, totals } = await checked([header, ...rows]);
    const households = events.flatMap((event) => (event.is === 'household' ? [event.checked.household] : []));
    expect(households.map(({ village, setting }) => [village, setting])).toEqual([
      ['Nà Pha', 'rural'],
      ['Nà Pha', 'rural'],
      ['Phố Mới', 'urban'],
      ['Nà Bay', 'rural'],
    ]);
    expect(findings.map(brief)).toEqual(['W210 3H', 'W210 4H', 'W211 5H']);
    expect(totals.accepted).toBe(4);
  });

  test('are free where the campaign names none', async () => {
    const { findings } = await checked([header, household(1, { village: 'Nà Bay' })], {
      ...ward,
      villages: [],
    });
    expect(findings).toEqual([]);
  });
});
