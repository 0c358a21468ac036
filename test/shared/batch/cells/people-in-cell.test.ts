import { describe, expect, test } from 'vitest';
import { namesSeveral } from '../../../../shared/batch/cells/people-in-cell.ts';

describe('the cell of a name', () => {
  test.each([
    'Triệu Văn Khoan\nLý Thị Sa\nTriệu Văn Páo',
    'Triệu Văn Khoan\r\nLý Thị Sa',
    'Triệu Văn Khoan, Lý Thị Sa',
    'TRIỆU VĂN KHOAN; LÝ THỊ SA',
    'Triệu Văn Khoan / Lý Thị Sa (vợ)',
    '1. Triệu Văn Khoan 2. Lý Thị Sa',
  ])('names several people: %j', (text) => {
    expect(namesSeveral(text)).toBe(true);
  });

  test.each([
    'Triệu Văn Khoan',
    'Nguyễn Thị\nMinh Khai',
    'Triệu Văn\nKhoan',
    'Triệu Văn Khoan\n(đã mất)',
    'Triệu Văn Khoan, tức Páo',
    'Triệu Văn Khoan; Thôn Nà Pha',
    'Triệu Văn Khoan\nChủ Hộ',
    'Trần Văn Bé, Tư',
  ])('names one person: %j', (text) => {
    expect(namesSeveral(text)).toBe(false);
  });
});
