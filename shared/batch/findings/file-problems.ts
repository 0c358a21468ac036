import { type Advice, advice } from '../../i18n/text.ts';

const saveAsXlsx: [string, string] = [
  'Mở tệp bằng Excel, chọn “Save as”, kiểu .xlsx, rồi nộp lại.',
  'Open it in Excel, choose “Save as”, type .xlsx, and upload again.',
];
const saveAgain: [string, string] = [
  'Mở lại tệp gốc, lưu lần nữa thành .xlsx rồi nộp lại.',
  'Open the original, save it again as .xlsx, and upload again.',
];

/** The reasons why a file cannot be read (E001), each with its own text. */
export const fileProblems = {
  notATable: advice(
    ['Đây không phải tệp CSV hoặc XLSX.', 'This is not a CSV or XLSX file.'],
    [
      'Chọn tệp danh sách (.xlsx hoặc .csv) rồi nộp lại.',
      'Choose the list’s file (.xlsx or .csv) and upload again.',
    ],
  ),
  oldXls: advice(
    [
      'Đây là tệp Excel kiểu cũ (.xls); hãy lưu thành .xlsx (save as .xlsx).',
      'This is an old Excel file (.xls); save as .xlsx.',
    ],
    saveAsXlsx,
  ),
  binaryWorkbook: advice(
    [
      'Đây là sổ Excel nhị phân (.xlsb); hãy lưu thành .xlsx (save as .xlsx).',
      'This is a binary Excel workbook (.xlsb); save as .xlsx.',
    ],
    saveAsXlsx,
  ),
  webPage: advice(
    [
      'Đây là trang web hoặc tệp XML mang tên bảng tính; hãy lưu thành .xlsx (save as .xlsx).',
      'This is a web page or XML with a spreadsheet’s name; save as .xlsx.',
    ],
    saveAsXlsx,
  ),
  openDocument: advice(
    [
      'Đây là bảng tính OpenDocument (.ods); hãy lưu thành .xlsx (save as .xlsx).',
      'This is an OpenDocument spreadsheet (.ods); save as .xlsx.',
    ],
    [
      'Mở tệp bằng LibreOffice hoặc Excel, chọn “Save as”, kiểu .xlsx, rồi nộp lại.',
      'Open it in LibreOffice or Excel, choose “Save as”, type .xlsx, and upload again.',
    ],
  ),
  encrypted: advice(
    ['Tệp có mật khẩu nên không đọc được.', 'The file is encrypted with a password.'],
    ['Bỏ mật khẩu của tệp rồi nộp lại.', 'Remove the file’s password and upload again.'],
  ),
  otherZip: advice(
    [
      'Đây là một tệp nén, không phải sổ Excel (.xlsx).',
      'This is a ZIP file, but not an Excel workbook (.xlsx).',
    ],
    [
      'Chọn tệp danh sách (.xlsx hoặc .csv) rồi nộp lại.',
      'Choose the list’s file (.xlsx or .csv) and upload again.',
    ],
  ),
  truncated: advice(
    ['Tệp bị thiếu phần cuối hoặc bị hỏng.', 'The file is incomplete or damaged.'],
    saveAgain,
  ),
  unreadable: advice(['Nội dung sổ Excel bị hỏng.', 'The workbook’s content is damaged.'], saveAgain),
  entities: advice(
    [
      'Tệp có khai báo thực thể XML (DTD) nên không được nhận.',
      'The file declares XML entities (a DTD) and is not accepted.',
    ],
    saveAgain,
  ),
  nulBytes: advice(
    [
      'Dòng {row} của tệp văn bản có ký tự NUL hoặc dữ liệu nhị phân.',
      'Row {row} of the text file has NUL bytes or binary data.',
    ],
    saveAgain,
  ),
  brokenUtf8: advice(
    [
      'Tệp là UTF-8, nhưng dòng {row} có byte không phải UTF-8.',
      'The file is UTF-8, but row {row} has bytes that are not.',
    ],
    [
      'Sửa chữ hỏng ở dòng đó, lưu tệp bằng UTF-8 hoặc .xlsx rồi nộp lại.',
      'Correct the broken letters of that row, save as UTF-8 or .xlsx, and upload again.',
    ],
  ),
  longRow: advice(
    ['Dòng {row} dài quá một triệu ký tự.', 'Row {row} is longer than a million characters.'],
    [
      'Kiểm tra dòng đó có mất dấu xuống dòng không, hoặc lưu thành .xlsx rồi nộp lại.',
      'Check whether line breaks are missing there, or save as .xlsx and upload again.',
    ],
  ),
  unsafe: advice(
    [
      'Bộ quét mã độc đã chặn tệp này hoặc không quét được.',
      'The malware scan stopped this file or could not scan it.',
    ],
    [
      'Quét máy tính, bỏ mật khẩu của tệp nếu có, mở tệp gốc, lưu lại thành .xlsx rồi nộp lại.',
      'Scan your computer, remove the file’s password if it has one, save the original again as .xlsx, and upload.',
    ],
  ),
  openQuote: advice(
    [
      'Dấu ngoặc kép mở ở dòng {row} không được đóng.',
      'A quotation mark opened in row {row} is never closed.',
    ],
    [
      'Đóng hoặc xóa dấu ngoặc kép đó, hoặc lưu thành .xlsx.',
      'Close or remove it, or save the file as .xlsx.',
    ],
  ),
} as const satisfies Record<string, Advice>;

export type FileProblem = keyof typeof fileProblems;

export const isFileProblem = (name: unknown): name is FileProblem =>
  typeof name === 'string' && Object.hasOwn(fileProblems, name);
