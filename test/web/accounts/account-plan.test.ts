import { describe, expect, test } from 'vitest';
import {
  fits,
  managedAreas,
  proposedName,
  rolesIn,
  sortedAccounts,
  wardsWithoutOfficer,
} from '../../../web/accounts/account-plan.ts';
import { areaOptions } from '../../../web/accounts/area-options.ts';
import { csvOf } from '../../../web/accounts/csv.ts';
import { newPassword, shortestPassword } from '../../../web/accounts/password.ts';
import type { Board, User } from '../../../web/client/answers.ts';

const board = {
  campaign: { province: { code: '06', name: 'Tỉnh' }, districts: [{ code: '064', name: 'Huyện' }] },
  wards: [
    { code: '02020', name: 'Xã Một', district: '064' },
    { code: '02026', name: 'Xã Hai', district: '064' },
  ],
} as Board;
const province: User = { name: 'tinh', role: 'province', area: '06', province: '06' };
const district: User = { name: 'huyen', role: 'district', area: '064', province: '06' };
const officer: User = { name: 'xa-02020', role: 'ward', area: '02020', province: '06' };

describe('the accounts that somebody manages', () => {
  test('are those of its wards for a district, and all for a province', () => {
    expect(managedAreas(district, board).map(({ code }) => code)).toEqual(['02020', '02026']);
    expect(managedAreas(province, board).map(({ code }) => code)).toEqual(['06', '064', '02020', '02026']);
    expect(rolesIn(managedAreas(district, board))).toEqual(['ward', 'observer']);
    expect(rolesIn(managedAreas(province, board))).toEqual(['ward', 'district', 'observer', 'province']);
  });

  test('have officers in areas of their own level and observers anywhere', () => {
    const ward = { code: '02020', name: 'Xã Một', level: 'ward' } as const;
    expect(fits('ward', ward)).toBe(true);
    expect(fits('district', ward)).toBe(false);
    expect(fits('observer', ward)).toBe(true);
  });

  test('stand by role, area and name', () => {
    expect(sortedAccounts([officer, district, province])).toEqual([province, district, officer]);
  });

  test('are missing where a ward has only an observer', () => {
    const observer: User = { name: 'giam-sat', role: 'observer', area: '02026', province: '06' };
    const areas = managedAreas(district, board);
    expect(wardsWithoutOfficer(areas, [officer, observer]).map(({ code }) => code)).toEqual(['02026']);
  });
});

describe('a proposed name', () => {
  test('says role and area, with a number where it is taken', () => {
    expect(proposedName('ward', '02026', [officer])).toBe('xa-02026');
    expect(proposedName('ward', '02020', [officer])).toBe('xa-02020-2');
    expect(proposedName('observer', '064', [])).toBe('giam-sat-064');
  });
});

describe('the choices of areas', () => {
  test('stand below their districts where these are known', () => {
    const all = managedAreas(province, board);
    expect(areaOptions(all.slice(2), all)).toEqual([
      {
        group: 'Huyện',
        items: [
          { value: '02020', label: 'Xã Một (02020)' },
          { value: '02026', label: 'Xã Hai (02026)' },
        ],
      },
    ]);
    expect(areaOptions(managedAreas(district, board), managedAreas(district, board))).toHaveLength(2);
  });
});

describe('a drawn password', () => {
  test('is long enough, easy to read and another one every time', () => {
    const drawn = newPassword();
    expect(drawn).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
    expect(drawn).not.toMatch(/[ilo01]/);
    expect(drawn.length).toBeGreaterThanOrEqual(shortestPassword);
    expect(newPassword()).not.toBe(drawn);
  });
});

describe('accounts as CSV', () => {
  test('keep quotes and accents, and hold nothing that a spreadsheet runs', () => {
    expect(csvOf([['Xã "Một"', '=1+1']])).toBe('\ufeff"Xã ""Một""","\'=1+1"\r\n');
  });
});
