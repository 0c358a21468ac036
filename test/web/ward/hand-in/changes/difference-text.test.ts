import { describe, expect, test } from 'vitest';
import { DifferenceField } from '../../../../../shared/batch/preview/differences.ts';
import { differenceText } from '../../../../../web/ward/hand-in/changes/difference-text.ts';

type Difference = Parameters<typeof differenceText>[0];

describe('a difference in words', () => {
  test.each<[Difference, string, string]>([
    [{ field: 'b1', before: 110, after: 120 }, 'Điểm B1: 110 → 120', 'Score B1: 110 → 120'],
    [
      { field: 'birth', before: '1963', after: '1963-04-12' },
      'Ngày sinh: 1963 → 12/04/1963',
      'Born: 1963 → 12/04/1963',
    ],
    [
      { field: 'sex', person: 'Lò Thị Con', before: 'male', after: 'female' },
      'Giới tính của Lò Thị Con: Nam → Nữ',
      'Sex of Lò Thị Con: Male → Female',
    ],
    [
      { field: 'idEnd', before: null, after: '439' },
      'Số giấy tờ: chưa ghi → …439',
      'Id card: not stated → …439',
    ],
    [
      { field: 'idEnd', before: '439', after: '439' },
      'Số giấy tờ: …439 (đổi các số đầu)',
      'Id card: …439 (its first digits change)',
    ],
    [
      { field: 'class', before: 'poor', after: 'other' },
      'Kết quả: hộ nghèo → không nghèo',
      'Result: poor → not poor',
    ],
    [{ field: 'merit', before: null, after: true }, 'Người có công: Không → Có', 'Person of merit: No → Yes'],
    [
      { field: 'deprived', before: ['BHYT', 'Nguồn nước'], after: null },
      'Thiếu hụt: BHYT, Nguồn nước → không có',
      'Deprived in: BHYT, Nguồn nước → none',
    ],
    [
      { field: 'income', before: 1000000, after: 900000 },
      'Thu nhập: 1.000.000 → 900.000',
      'Income: 1,000,000 → 900,000',
    ],
    [{ field: 'member', before: null, after: 'Lò Văn Con' }, 'Thêm Lò Văn Con', 'Also Lò Văn Con'],
    [{ field: 'member', before: 'Lò Văn Con', after: null }, 'Bớt Lò Văn Con', 'Without Lò Văn Con'],
    [
      { field: 'warnings', before: null, after: ['W401', 'W401'] },
      'Cảnh báo: không có → Phân loại khác kết quả tính',
      'Warnings: none → The stated class differs',
    ],
  ])('%#', (difference, vi, en) => {
    expect(differenceText(difference, 'vi')).toBe(vi);
    expect(differenceText(difference, 'en')).toBe(en);
  });

  test('is there for every field', () => {
    const texts = DifferenceField.options.map((field) =>
      differenceText({ field, before: 'a', after: 'b' }, 'vi'),
    );
    expect(new Set(texts).size).toBe(texts.length);
  });
});
