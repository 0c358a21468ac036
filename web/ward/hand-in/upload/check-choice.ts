import { limits } from '../../../../shared/batch/findings/limits.ts';
import { type Advice, advice } from '../../../../shared/i18n/text.ts';

/** Why a chosen file is not worth sending. */
export type ChoiceProblem =
  | 'empty'
  | 'tooLarge'
  | 'pdf'
  | 'oldExcel'
  | 'openDocument'
  | 'word'
  | 'picture'
  | 'archive';

interface Choice {
  readonly name: string;
  readonly size: number;
  /** The first bytes of the file. */
  readonly head: Uint8Array;
}

const beginsWith = (head: Uint8Array, ...bytes: number[]): boolean =>
  bytes.every((byte, index) => head[index] === byte);

const byName: readonly (readonly [RegExp, ChoiceProblem])[] = [
  [/\.(ods|odt|fods)$/i, 'openDocument'],
  [/\.(docx?|rtf|dotx?)$/i, 'word'],
  [/\.(png|jpe?g|gif|heic|bmp|webp|tiff?)$/i, 'picture'],
  [/\.pdf$/i, 'pdf'],
  [/\.(zip|rar|7z|gz|tar)$/i, 'archive'],
];

/** Looks at size, first bytes and name; the server looks at everything else. */
export function problemOfChoice({ name, size, head }: Choice): ChoiceProblem | undefined {
  if (size === 0) return 'empty';
  if (size > limits.fileBytes) return 'tooLarge';
  if (beginsWith(head, 0x25, 0x50, 0x44, 0x46)) return 'pdf';
  // The container of .xls and .doc, and of a workbook with a password.
  const isOldOffice = beginsWith(head, 0xd0, 0xcf, 0x11, 0xe0);
  if (isOldOffice && !/\.doc$/i.test(name)) return 'oldExcel';
  if (beginsWith(head, 0x89, 0x50, 0x4e, 0x47) || beginsWith(head, 0xff, 0xd8, 0xff)) return 'picture';
  if (beginsWith(head, 0x52, 0x61, 0x72, 0x21) || beginsWith(head, 0x37, 0x7a, 0xbc, 0xaf)) return 'archive';
  return byName.find(([pattern]) => pattern.test(name))?.[1];
}

/** Each problem with what to do about it. */
export const choiceProblems: Readonly<Record<ChoiceProblem, Advice>> = {
  empty: advice(
    ['Tệp này rỗng (0 byte).', 'This file is empty (0 bytes).'],
    [
      'Mở tệp trong Excel xem còn dữ liệu không, lưu lại rồi chọn lại.',
      'Open it in Excel to see whether the data is there, save it, and choose it again.',
    ],
  ),
  tooLarge: advice(
    ['Tệp lớn hơn 50 MB.', 'This file is larger than 50 MB.'],
    [
      'Tách danh sách theo thôn rồi nộp từng tệp; xóa ảnh và trang tính không cần trong tệp.',
      'Split the list by village and send several files; remove pictures and sheets that are not needed.',
    ],
  ),
  pdf: advice(
    ['Đây là tệp PDF, không đọc được thành danh sách.', 'This is a PDF, which cannot be read as a list.'],
    [
      'Chọn tệp Excel (.xlsx) mà bản PDF được in ra từ đó.',
      'Choose the Excel file (.xlsx) that the PDF was printed from.',
    ],
  ),
  oldExcel: advice(
    [
      'Đây là tệp Excel kiểu cũ (.xls), hoặc tệp có mật khẩu.',
      'This is an old Excel file (.xls), or one with a password.',
    ],
    [
      'Mở trong Excel, bỏ mật khẩu nếu có, chọn Lưu thành “Excel Workbook (.xlsx)” rồi chọn tệp mới.',
      'Open it in Excel, take off the password, save it as “Excel Workbook (.xlsx)”, then choose the new file.',
    ],
  ),
  openDocument: advice(
    ['Đây là tệp OpenDocument (.ods).', 'This is an OpenDocument file (.ods).'],
    [
      'Mở trong LibreOffice, chọn Lưu thành “Excel 2007–365 (.xlsx)” rồi chọn tệp mới.',
      'Open it in LibreOffice, save it as “Excel 2007–365 (.xlsx)”, then choose the new file.',
    ],
  ),
  word: advice(
    ['Đây là tệp Word.', 'This is a Word file.'],
    [
      'Chép bảng sang Excel theo tệp mẫu, lưu thành .xlsx rồi chọn tệp đó.',
      'Copy the table into the Excel template, save it as .xlsx, and choose that.',
    ],
  ),
  picture: advice(
    ['Đây là ảnh, không đọc được thành danh sách.', 'This is a picture, which cannot be read as a list.'],
    ['Nhập danh sách vào tệp mẫu rồi chọn tệp đó.', 'Type the list into the template, and choose that.'],
  ),
  archive: advice(
    ['Đây là tệp nén.', 'This is an archive.'],
    ['Giải nén rồi chọn tệp .xlsx bên trong.', 'Extract it, then choose the .xlsx inside.'],
  ),
};
