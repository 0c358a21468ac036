import { describe, expect, test } from 'vitest';
import { writtenLabels } from '../../../../shared/batch/header/columns.ts';
import { bareOf, plainOf } from '../../../../shared/batch/header/plain-label.ts';

const bare = (...labels: string[]) => labels.map((label) => bareOf(plainOf(label)));
const ofClasses = bare(
  ...[
    'Họ và tên chủ hộ',
    'Tỉnh',
    'Huyện',
    'Mã huyện',
    'Xã',
    'Số quyết định',
    'Ngày quyết định',
    'DTTS',
    'Tuổi',
  ],
);

describe('the columns of our own lists', () => {
  test('are known in a list that has all of them', () => {
    expect(writtenLabels(ofClasses)).toEqual(new Set(ofClasses.slice(1)));
  });

  test.each(ofClasses.slice(1))('are unknown in a list without one of them: %s', (missing) => {
    expect(writtenLabels(ofClasses.filter((label) => label !== missing))).toEqual(new Set());
  });

  test('are unknown in a list that people made with some of them', () => {
    expect(writtenLabels(bare('Họ và tên chủ hộ', 'Huyện', 'Xã', 'Mã xã', 'Tuổi'))).toEqual(new Set());
  });
});
