import { describe, expect, test } from 'vitest';
import { limits } from '../../../../../shared/batch/findings/limits.ts';
import { problemOfChoice } from '../../../../../web/ward/hand-in/upload/check-choice.ts';

const zip = new Uint8Array([0x50, 0x4b, 3, 4]);
const oldOffice = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a chosen file', () => {
  test('is told by its size before it is sent', () => {
    expect(problemOfChoice({ name: 'a.xlsx', size: 0, head: new Uint8Array() })).toBe('empty');
    expect(problemOfChoice({ name: 'a.xlsx', size: limits.fileBytes + 1, head: zip })).toBe('tooLarge');
    expect(problemOfChoice({ name: 'a.xlsx', size: limits.fileBytes, head: zip })).toBeUndefined();
  });

  test.each([
    ['quet.pdf', bytes('%PDF-1.7'), 'pdf'],
    ['doi-ten.xlsx', bytes('%PDF-1.7'), 'pdf'],
    ['cu.xls', oldOffice, 'oldExcel'],
    ['mat-khau.xlsx', oldOffice, 'oldExcel'],
    ['bang.ods', zip, 'openDocument'],
    ['bao-cao.docx', zip, 'word'],
    ['bao-cao.doc', oldOffice, 'word'],
    ['anh.JPG', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'picture'],
    ['nhieu-tep.zip', zip, 'archive'],
  ])('%s is told by its first bytes or its name', (name, head, problem) => {
    expect(problemOfChoice({ name, size: 100, head })).toBe(problem);
  });

  test.each([
    ['danh-sach.xlsx', zip],
    ['danh-sach.csv', bytes('Mã hộ;')],
    ['danh-sach.txt', bytes('Mã hộ;')],
    ['danh-sach.xls', bytes('<html>')],
  ])('%s is left to the server', (name, head) => {
    expect(problemOfChoice({ name, size: 100, head })).toBeUndefined();
  });
});
