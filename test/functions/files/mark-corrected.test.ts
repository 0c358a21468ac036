import { describe, expect, test } from 'vitest';
import type { Corrections } from '../../../shared/batch/corrections/correction.ts';
import { asOthersRead, cellsOf, marked } from './marking.ts';
import { onDisk, validated } from './on-disk.ts';
import { wardWorkbook } from './ward-workbook.ts';

const made = { at: '2019-10-08T02:05:00.000Z', by: 'xa-02901' };
const green = { fgColor: { rgb: expect.stringContaining('C6EFCE') } };

/** A list as text: the second household has a wrong score. */
const list = [
  'Mã hộ,Chủ hộ,Ngày sinh,Giới tính,Thôn,Số nhân khẩu,B1,B2',
  'H-1,Nông Văn Thử,05/06/1980,Nam,Bản Thử,2,110,10',
  'H-2,Lò Thị Thử,06/07/1981,Nữ,Bản Thử,3,120,33',
  'H-3,Vi Văn Thử,07/08/1982,Nam,Bản Thử,3,120,10',
].join('\n');

describe('the marked workbook of a text file with corrections', () => {
  const corrections: Corrections = {
    cells: [{ ...made, sheet: '', row: 3, column: 'H', before: '33', after: '30' }],
    rows: [{ ...made, sheet: '', row: 4, reason: 'Ghi trùng' }],
  };

  test('holds the corrected value in green, with who changed what, and says so above', async () => {
    const path = onDisk(list);
    expect((await validated(path)).totals).toMatchObject({ accepted: 2, rejected: 1 });
    const { checked, path: out } = await marked(path, { corrections });
    expect(checked.totals).toMatchObject({ rows: 2, accepted: 2, rejected: 0 });
    const { sheets } = await asOthersRead(out, { readStyles: true });
    const corrected = sheets[1]!.cells!.get('2,7')!;
    expect(corrected.style?.fill).toMatchObject(green);
    expect(corrected.comment?.text).toBe('Đã sửa trên trang: “33” → “30” (xa-02901, 08/10/2019 09:05).');
    expect(sheets[1]!.rows[2]![7]).toBe('30');
    const dropped = sheets[1]!.cells!.get('3,0')!;
    expect(dropped.comment?.text).toMatch(/^Đã bỏ trên trang: Ghi trùng \(xa-02901, .*Xóa dòng này/);
    expect(sheets[0]!.rows.flat().join(' ')).toContain('1 ô sửa, 1 dòng bỏ');
  });

  test('stands above what is still wrong in the cell', async () => {
    const still = { ...corrections.cells[0]!, after: '34' };
    const { path: out } = await marked(onDisk(list), { corrections: { cells: [still], rows: [] } });
    const { sheets } = await asOthersRead(out, { readStyles: true });
    const { comment, style } = sheets[1]!.cells!.get('2,7')!;
    expect(comment?.text).toMatch(/^Đã sửa trên trang: “33” → “34” [\s\S]*\n\nE203: /);
    expect(style?.fill).toMatchObject({ fgColor: { rgb: expect.stringContaining('FFC7CE') } });
  });
});

describe('the marked workbook of a workbook with corrections', () => {
  const sheet = 'Danh sách';
  const corrections: Corrections = {
    cells: [
      { ...made, sheet, row: 4, column: 'B', before: 'Nông Văn Thử', after: '=1+1' },
      { ...made, sheet, row: 4, column: 'F', before: '3', after: '4' },
      { ...made, sheet, row: 4, column: 'K', before: '', after: 'mới' },
    ],
    rows: [],
  };

  test('is the ward’s own one with the corrected cells, which no spreadsheet runs', async () => {
    const path = onDisk(wardWorkbook());
    const { path: out } = await marked(path, { corrections });
    const cells = await cellsOf(out);
    const before = await cellsOf(path);
    expect(cells[`${sheet}!4,5`]).toBe('4');
    expect(cells[`${sheet}!4,10`]).toBe('mới');
    expect(cells[`${sheet}!4,6`]).toEqual(before[`${sheet}!4,6`]);
    const { sheets } = await asOthersRead(out, { readStyles: true });
    const list = sheets.find(({ name }) => name === sheet)!;
    expect(String(list.rows[3]![1])).toMatch(/^[^=]=1\+1$/);
    expect(list.cells!.get('3,5')?.style?.fill).toMatchObject(green);
    expect(list.cells!.get('3,5')?.comment?.text).toContain('“3” → “4”');
  });

  test('loses the notes and the colour when it is handed in and marked again', async () => {
    const { path: once } = await marked(onDisk(wardWorkbook()), { corrections });
    const { path: twice } = await marked(once);
    const { sheets } = await asOthersRead(twice, { readStyles: true });
    const cell = sheets.find(({ name }) => name === sheet)!.cells!.get('3,5');
    expect(cell?.comment?.text ?? '').not.toContain('Đã sửa');
    expect(cell?.style?.fill ?? {}).not.toMatchObject(green);
  });
});
