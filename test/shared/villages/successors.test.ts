import { describe, expect, test } from 'vitest';
import { isListedIn, villageMatcher } from '../../../shared/batch/header/villages.ts';
import { formerNames, presentVillage, villagesToMatch } from '../../../shared/villages/successors.ts';

const at = '2019-10-10T02:00:00.000Z';
const ward = {
  villages: [{ name: 'Nà Lạc', setting: 'urban' as const }, { name: 'Bản Mới' }],
  successors: [
    { from: 'Nà Pha', to: 'Nà Lạc', at },
    { from: 'Thôn 30/4', to: 'Nà Lạc', at },
  ],
};
const matched = villageMatcher(villagesToMatch(ward));

describe('a file that names a village by a former name', () => {
  test.each([
    ['Nà Pha', 'Nà Pha'],
    ['NÀ PHA', 'Nà Pha'],
    ['Na Pha', 'Nà Pha'],
    ['Thôn Nà Pha, xã Đồng Lạc', 'Nà Pha'],
    ['30/04/2019', 'Thôn 30/4'],
  ])('means the present one by %j, with a warning that names both', (text, former) => {
    expect(matched(text)).toEqual({ name: 'Nà Lạc', setting: 'urban', warning: 'W233', former });
  });

  test('means the present one of exactly this name, where there is one again', () => {
    const again = { ...ward, villages: [...ward.villages, { name: 'Nà Pha' }] };
    expect(villageMatcher(villagesToMatch(again))('Nà Pha')).toEqual({ name: 'Nà Pha' });
    expect(presentVillage(again)('Nà Pha')).toBe('Nà Pha');
  });

  test('rather means a former name that is spelt the same than a present one that is only like it', () => {
    const like = { ...ward, villages: [{ name: 'Na Phà' }, { name: 'Nà Lạc' }] };
    const match = villageMatcher(villagesToMatch(like));
    expect(match('Nà Pha')).toMatchObject({ name: 'Nà Lạc', warning: 'W233' });
    expect(match('Na Pha')).toMatchObject({ name: 'Na Phà', warning: 'W210' });
  });

  test('is understood where the ward has no list of villages, and other names stand for themselves', () => {
    const free = { villages: [], successors: ward.successors };
    const match = villageMatcher(villagesToMatch(free));
    expect(match('Nà Pha')).toMatchObject({ name: 'Nà Lạc', warning: 'W233' });
    expect(match('Bản Nào')).toEqual({ name: 'Bản Nào' });
    expect(isListedIn(villagesToMatch(free))('Nà Pha')).toBe(false);
  });
});

describe('the present name of a village', () => {
  test('is found by each of its former names, and by no other', () => {
    const present = presentVillage(ward);
    expect(['Nà Pha', 'thôn nà pha', 'Nà Lạc', 'Bản Nào'].map(present)).toEqual([
      'Nà Lạc',
      'Nà Lạc',
      'Nà Lạc',
      'Bản Nào',
    ]);
  });

  test('has its former names with it', () => {
    expect(formerNames(ward, 'nà lạc').map(({ from }) => from)).toEqual(['Nà Pha', 'Thôn 30/4']);
    expect(formerNames(ward, 'Bản Mới')).toEqual([]);
  });
});
