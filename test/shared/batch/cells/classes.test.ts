import { describe, expect, test } from 'vitest';
import { parseClass, parseStated, saysNotPoor } from '../../../../shared/batch/cells/classes.ts';
import { brief, checked, header, household } from '../sheets.ts';

const poor = [
  'Hộ nghèo',
  'nghèo',
  'HN',
  'HỘ NGHÈO',
  'Hộ nghèo.',
  'Hộ nghèo (HN)',
  'Nghèo mới',
  'Hộ nghèo cũ',
];
const morePoor = ['Tái nghèo', 'Hộ tái nghèo', 'Nghèo phát sinh', 'Ho ngheo', ' hộ  Nghèo ', 'Nghèo [mới].'];
const nearPoor = [
  'Hộ cận nghèo',
  'HCN',
  'CN',
  'cận nghèo mới',
  'Hộ cận nghèo phát sinh',
  'Tái cận nghèo',
  'Can ngheo',
];
const other = [
  'Không',
  'KN',
  'Hộ không nghèo',
  'Hộ mới thoát nghèo',
  'Thoát cận nghèo',
  'Vượt chuẩn cận nghèo',
];
const moreOther = [
  'Hộ bình thường',
  'Hộ thường',
  'MSTB',
  'Hộ có mức sống trung bình',
  'khong',
  'Thoat ngheo',
];

describe('a stated class', () => {
  test.each([...poor, ...morePoor])('%j is poor', (cell) => expect(parseStated(cell)).toBe('poor'));
  test.each(nearPoor)('%j is near-poor', (cell) => expect(parseStated(cell)).toBe('near-poor'));
  test.each([...other, ...moreOther])('%j is neither', (cell) => expect(parseStated(cell)).toBe('other'));

  const none = [
    '1',
    2,
    3,
    'N',
    'TN',
    'Hộ khó khăn',
    'Hộ chính sách',
    'x',
    'Hộ nghèo - Cận nghèo',
    'Cận nghéo',
  ];
  test.each([...none, '-', '--', '(HN)'])('%j is none', (cell) => expect(parseStated(cell)).toBeUndefined());

  test('was neither where a dash stands for it', () => {
    expect(['-', '--', '–', 'HN', 'TN'].map(parseClass)).toEqual([
      'other',
      'other',
      'other',
      'poor',
      undefined,
    ]);
  });

  test('says of some households that they left poverty', () => {
    expect(['Thoát nghèo', 'Hộ mới thoát nghèo.', 'Ho thoat ngheo (2019)'].map(saysNotPoor)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['Thoát cận nghèo', 'Không', 'Vượt chuẩn cận nghèo'].map(saysNotPoor)).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('a class that is only compared', () => {
  const found = async (values: Parameters<typeof household>[1]) => {
    const { findings, totals } = await checked([header, household(1, values)]);
    expect(totals.accepted).toBe(1);
    return findings.map(brief);
  };
  const near = { b1: '140', b2: '10' };

  test('rejects no household, whatever it says', async () => {
    expect(await found({ stated: 'Khá' })).toEqual(['W217 2L']);
    expect(await found({ stated: '#CALC!' })).toEqual(['W221 2L']);
  });

  test('is not compared where a dash stands for it', async () => {
    expect(await found({ stated: '-' })).toEqual([]);
  });

  test('may say that a near-poor household left poverty, but not that a poor one did', async () => {
    expect(await found({ ...near, stated: 'Thoát nghèo' })).toEqual([]);
    expect(await found({ ...near, stated: 'Thoát cận nghèo' })).toEqual(['W401 2L']);
    expect(await found({ stated: 'Thoát nghèo' })).toEqual(['W401 2L']);
  });
});
