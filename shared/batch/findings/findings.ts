import type { Params } from '../../i18n/fill.ts';
import { type Advice, advice } from '../../i18n/text.ts';

interface Entry extends Advice {
  readonly severity: 'error' | 'warning';
}

const entry = (severity: Entry['severity'], what: [string, string], cure: [string, string]): Entry => ({
  severity,
  ...advice(what, cure),
});
const error = (what: [string, string], cure: [string, string]): Entry => entry('error', what, cure);
const warning = (what: [string, string], cure: [string, string]): Entry => entry('warning', what, cure);

/** Every finding of validation. Codes are never renamed; 0xx and 1xx errors reject the file, others the household. */
export const findings = {
  E001: error(
    ['Không đọc được tệp: đây không phải tệp CSV hoặc XLSX.', 'Not a CSV or XLSX file.'],
    ['Lưu danh sách thành .xlsx rồi nộp lại.', 'Save the list as .xlsx and upload it again.'],
  ),
  E002: error(
    ['Tệp vượt giới hạn: {limit}.', 'The file is over a limit: {limitEn}.'],
    ['Tách danh sách theo thôn rồi nộp nhiều tệp.', 'Split the list by village and upload several files.'],
  ),
  E003: error(
    [
      'Tệp có vẻ dùng phông chữ cũ ({encoding}). Mẫu đọc thử: “{sample}”.',
      'The file seems to be written in a legacy font encoding ({encoding}). Sample as read: “{sample}”.',
    ],
    [
      'Nếu mẫu đọc đúng, xác nhận phông {encoding} rồi kiểm tra lại tệp; nếu không, lưu tệp bằng Unicode (UTF-8).',
      'If the sample reads well, confirm {encoding} and check the file again; otherwise save it in Unicode (UTF-8).',
    ],
  ),
  E004: error(
    ['Tệp không có dòng dữ liệu nào.', 'The file has no data rows.'],
    ['Kiểm tra có chọn đúng tệp không.', 'Check that it is the right file.'],
  ),
  E101: error(
    ['Thiếu cột bắt buộc “{label}”.', 'The required column “{label}” is missing.'],
    [
      'Thêm cột “{label}” vào dòng tiêu đề, hoặc dùng tệp mẫu.',
      'Add a column “{label}” to the header, or use the template.',
    ],
  ),
  W102: warning(
    [
      'Cột “{label}” không thuộc mẫu nên được để riêng.',
      'Column “{label}” is not part of the format and is kept aside.',
    ],
    [
      'Không cần làm gì; nếu là cột của mẫu, sửa lại tên cột.',
      'Nothing to do; if it is a column of the format, correct its name.',
    ],
  ),
  E103: error(
    [
      'Cột “{label}” xuất hiện hai lần (cột {other} và cột {column}).',
      'Column “{label}” appears twice ({other} and {column}).',
    ],
    ['Xóa một trong hai cột.', 'Delete one of the two columns.'],
  ),
  E105: error(
    [
      'Tiêu đề lặp lại ở dòng {row} có thứ tự cột khác với tiêu đề đầu.',
      'The header repeated in row {row} has its columns in a different order from the first.',
    ],
    [
      'Xếp lại các cột của phần dưới theo phần trên, hoặc lưu phần đó thành một tệp riêng rồi nộp.',
      'Put the columns below in the same order as above, or save that part as a separate file and upload it.',
    ],
  ),
  W104: warning(
    [
      'Trang tính “{sheet}” cũng có vẻ là danh sách hộ nhưng không được đọc.',
      'Sheet “{sheet}” also looks like a list of households, but was not read.',
    ],
    [
      'Nếu cũng phải nộp, ghi cho trang tính đó đúng tiêu đề của danh sách, hoặc lưu thành một tệp riêng có tiêu đề, rồi nộp.',
      'If it has to be handed in too, give that sheet the same header as the list, or save it with a header as a separate file, and upload it.',
    ],
  ),
  W106: warning(
    [
      'Cột {column} không có tên nhưng có dữ liệu (ví dụ “{value}”), nên không được đọc.',
      'Column {column} has data (such as “{value}”) but no label, and is not read.',
    ],
    [
      'Ghi tên cột ở dòng tiêu đề; nếu dữ liệu thuộc cột bên cạnh (như họ và tên bị tách đôi), gộp vào cột đó.',
      'Write its label in the header; if it belongs to the column beside it (such as a name in two columns), join the two.',
    ],
  ),
  W107: warning(
    [
      'Cột “{label}” được đọc theo đơn vị tính {unit} đồng: 1 trong tệp là {unit} đồng.',
      'Column “{label}” is read in units of {unit} dong: 1 in the file is {unit} dong.',
    ],
    [
      'Kiểm tra vài hộ; nếu cột ghi bằng đồng thì sửa đơn vị tính trong tệp rồi nộp lại.',
      'Check a few households; if the column is in dong, correct the unit in the file and upload it again.',
    ],
  ),
  E108: error(
    [
      'Tiêu đề đã mất chữ có dấu (ví dụ “{value}”), nên không nhận ra các cột.',
      'The header has lost its accented letters (such as “{value}”), so its columns cannot be recognised.',
    ],
    [
      'Không sửa từng ô: mở tệp gốc bằng Excel, chọn “Save as”, kiểu .xlsx (hoặc CSV UTF-8), rồi nộp lại.',
      'Do not correct it cell by cell: open the original in Excel, choose “Save as”, type .xlsx (or CSV UTF-8), and upload again.',
    ],
  ),
  W109: warning(
    [
      'Cột {column} không có tên; vì cột “{label}” bên trái trống nên được đọc là “{label}”.',
      'Column {column} has no label; it is read as “{label}”, because that column to its left is empty.',
    ],
    [
      'Kiểm tra vài hộ; nếu sai, ghi đúng tên cột rồi nộp lại.',
      'Check a few households; if it is wrong, write the right label and upload again.',
    ],
  ),
  W110: warning(
    [
      'Chưa xếp loại được theo chuẩn tính thêm vì tệp thiếu cột: {lacking}. Các hộ được tính là chưa xác định theo chuẩn đó.',
      'A further standard cannot classify the households, because columns are missing: {lacking}. Under it they count as unknown.',
    ],
    [
      'Thêm cột nêu trên, hoặc dùng tệp mẫu, rồi nộp lại; nếu không, kết quả theo chuẩn chính thức vẫn đầy đủ.',
      'Add the columns, or use the template, and upload again; otherwise the official standard’s result is complete all the same.',
    ],
  ),
  W111: warning(
    [
      'Có hộ bỏ trống cột mà chuẩn tính thêm cần: {lacking}. Các hộ đó được tính là chưa xác định theo chuẩn đó.',
      'Some households leave a column empty that a further standard needs: {lacking}. Under it they count as unknown.',
    ],
    [
      'Điền cột nêu trên cho các hộ đó rồi nộp lại; nếu không, kết quả theo chuẩn chính thức vẫn đầy đủ.',
      'Fill in the column for those households and upload again; otherwise the official standard’s result is complete all the same.',
    ],
  ),
  E201: error(
    ['Thiếu giá trị bắt buộc ở cột “{label}”.', 'A required value is missing in “{label}”.'],
    ['Điền giá trị.', 'Fill in the value.'],
  ),
  E202: error(
    ['“{value}” ở cột “{label}” không phải là số.', '“{value}” in “{label}” is not a number.'],
    ['Ghi bằng chữ số, ví dụ 1.500.000.', 'Write it in digits, for example 1.500.000.'],
  ),
  E203: error(
    ['“{value}” ở cột “{label}” ngoài phạm vi: {rule}.', '“{value}” in “{label}” is out of range: {ruleEn}.'],
    ['Đối chiếu với phiếu rồi sửa số.', 'Check the form and correct the number.'],
  ),
  E204: error(
    [
      '“{value}” ở cột “{label}” không phải là ngày hợp lệ (từ năm 1900 đến hôm nay).',
      '“{value}” in “{label}” is not a date between 1900 and today.',
    ],
    [
      'Ghi ngày dạng dd/mm/yyyy, hoặc chỉ năm sinh (yyyy).',
      'Write the date as dd/mm/yyyy, or only the year (yyyy).',
    ],
  ),
  E205: error(
    ['Số CCCD/CMND không có đúng 12 hoặc 9 chữ số.', 'The citizen id does not have 12 or 9 digits.'],
    [
      'Ghi lại theo giấy tờ; để trống nếu chưa có.',
      'Write it as on the card; leave it empty if there is none.',
    ],
  ),
  W206: warning(
    [
      'Số CCCD không khớp với giới tính hoặc năm sinh.',
      'The citizen id does not agree with the sex or the year of birth.',
    ],
    ['Đối chiếu với giấy tờ.', 'Compare it with the card.'],
  ),
  W207: warning(
    ['Số CCCD/CMND mất số 0 ở đầu, đã thêm lại: {restored}.', 'Leading zeros were restored: {restored}.'],
    [
      'Kiểm tra lại; lần sau định dạng cột là Văn bản (Text).',
      'Check it; next time format the column as text.',
    ],
  ),
  E208: error(
    [
      '“{value}” không phải là một giá trị của cột “{label}”: {allowed}.',
      '“{value}” is not one of the values of “{label}”: {allowed}.',
    ],
    ['Ghi một trong các giá trị đó, có dấu.', 'Use one of these values, with accents.'],
  ),
  E209: error(
    [
      'Số nhân khẩu ({value}) khác với số dòng của hộ ({counted}).',
      'The number of people ({value}) differs from the number of the household’s rows ({counted}).',
    ],
    [
      'Sửa số nhân khẩu, hoặc thêm, bớt dòng thành viên.',
      'Correct the number, or add or remove member rows.',
    ],
  ),
  W210: warning(
    [
      'Thôn “{value}” được hiểu là “{village}” theo danh sách thôn của xã.',
      'Village “{value}” is understood as “{village}” of the ward’s list.',
    ],
    [
      'Kiểm tra lại; lần sau ghi đúng như danh sách: “{village}”.',
      'Check it; next time write it as on the list: “{village}”.',
    ],
  ),
  W211: warning(
    [
      'Thôn “{value}” không có trong danh sách thôn của xã.',
      'Village “{value}” is not on the ward’s list of villages.',
    ],
    [
      'Kiểm tra chính tả; nếu là thôn mới, đề nghị bổ sung vào danh sách thôn. Hộ vẫn hợp lệ.',
      'Check the spelling; if it is a new village, have it added to the list. The household is accepted all the same.',
    ],
  ),
  E212: error(
    [
      'Dòng này có {cells} ô nhưng danh sách chỉ có {columns} cột: một ô chứa dấu phân cách mà không đặt trong ngoặc kép, nên các ô sau bị lệch cột.',
      'This row has {cells} cells but the list has {columns} columns: a cell contains the delimiter without quotes, so the cells after it have moved.',
    ],
    [
      'Kiểm tra cả dòng; đặt ô có dấu phân cách trong ngoặc kép, hoặc nộp tệp .xlsx.',
      'Check the whole row; put the cell with the delimiter in quotes, or upload an .xlsx file.',
    ],
  ),
  W213: warning(
    [
      'Thu nhập {value} đồng một người là quá thấp: có lẽ đã ghi theo nghìn đồng.',
      'An income of {value} dong a person is too low: it may be in thousands.',
    ],
    [
      'Ghi số tiền bằng đồng, ví dụ 1.500.000; nếu số này đúng thì không cần làm gì.',
      'Write the amount in dong, for example 1.500.000; if it is right, there is nothing to do.',
    ],
  ),
  W214: warning(
    [
      'Ngày “{value}” ở cột “{label}” được hiểu là năm sinh {year}: có lẽ năm được gõ vào ô định dạng ngày.',
      'The date “{value}” in “{label}” is understood as the year {year}: the year was probably typed into a cell formatted as a date.',
    ],
    [
      'Kiểm tra lại; định dạng ô là Văn bản (Text) rồi ghi năm đủ bốn chữ số.',
      'Check it; format the cell as text and write the year in four digits.',
    ],
  ),
  E215: error(
    [
      'Mã hộ “{value}” bị bảng tính rút gọn và mất chữ số, nên không rõ là hộ nào.',
      'The spreadsheet shortened the household code “{value}” and lost digits, so it may be that of another household.',
    ],
    [
      'Nộp tệp .xlsx gốc nếu còn; nếu không, định dạng cột là Văn bản (Text) rồi ghi lại đủ mã; nếu hộ chưa có mã thì để trống.',
      'Upload the original .xlsx if there is one; otherwise format the column as text and write the whole code again, or leave it empty if the household has none.',
    ],
  ),
  E216: error(
    [
      'Ô ở cột “{label}” là công thức chưa được tính nên không có giá trị.',
      'The cell in “{label}” is a formula that was never calculated, so it has no value.',
    ],
    [
      'Mở tệp bằng Excel, lưu lại (Save) rồi nộp lại; Excel sẽ tính công thức.',
      'Open the file in Excel, save it and upload it again; Excel calculates the formula.',
    ],
  ),
  W217: warning(
    [
      'Không hiểu “{value}” ở cột “{label}” nên không so sánh: {allowed}.',
      '“{value}” in “{label}” is not understood and is not compared: {allowed}.',
    ],
    [
      'Ghi một trong các giá trị đó nếu cần so sánh; hộ vẫn hợp lệ.',
      'Use one of these values if it is to be compared; the household is accepted all the same.',
    ],
  ),
  W218: warning(
    [
      'Chỉ đọc được năm sinh {year} từ “{value}” ở cột “{label}”.',
      'Only the year of birth, {year}, is read from “{value}” in “{label}”.',
    ],
    [
      'Ghi đủ dd/mm/yyyy nếu biết ngày; nếu không, chỉ ghi năm (yyyy).',
      'Write dd/mm/yyyy if the day is known; otherwise write the year alone (yyyy).',
    ],
  ),
  W219: warning(
    [
      'Ngày “{value}” ở cột “{label}” được đọc là {read}, nhưng nhiều ngày khác của cột ghi tháng trước ngày.',
      '“{value}” in “{label}” is read as {read}, but other dates of the column have the month before the day.',
    ],
    [
      'Đối chiếu với giấy tờ; ghi cả cột theo dạng dd/mm/yyyy.',
      'Compare it with the papers; write the whole column as dd/mm/yyyy.',
    ],
  ),
  W220: warning(
    [
      'Dòng của “{value}” có chữ bị gạch ngang, nhưng vẫn được tính.',
      'The row of “{value}” has text that is struck through, but counts all the same.',
    ],
    [
      'Nếu không còn tính thì xóa dòng; nếu còn thì bỏ gạch ngang.',
      'Delete the row if it no longer counts; otherwise remove the strikethrough.',
    ],
  ),
  W221: warning(
    [
      'Ô ở cột “{label}” là công thức chưa được tính nên không so sánh được.',
      'The cell in “{label}” is a formula that was never calculated, so it is not compared.',
    ],
    [
      'Mở tệp bằng Excel, lưu lại (Save) rồi nộp lại nếu cần so sánh; hộ vẫn hợp lệ.',
      'Open the file in Excel, save it and upload it again if it is to be compared; the household is accepted all the same.',
    ],
  ),
  W230: warning(
    [
      'Quan hệ “{value}” được hiểu là chủ hộ, vì dòng này có số liệu riêng như một hộ.',
      'The relation “{value}” is understood as the head, because the row has values of its own like a household.',
    ],
    [
      'Kiểm tra lại; lần sau ghi “Chủ hộ”. Nếu là thành viên, ghi quan hệ như “Vợ”, “Con”.',
      'Check it; next time write “Chủ hộ”. For a member, write a relation such as “Vợ” or “Con”.',
    ],
  ),
  W231: warning(
    [
      'Chữ trong tệp bị đọc sai bảng mã và đã được sửa lại, ví dụ “{value}” thành “{repaired}”.',
      'Text of the file was read in the wrong encoding and has been put right, for example “{value}” as “{repaired}”.',
    ],
    [
      'Kiểm tra lại tên người, tên thôn; lần sau lưu tệp thành .xlsx (hay CSV UTF-8).',
      'Check the names of people and villages; next time save the file as .xlsx (or CSV UTF-8).',
    ],
  ),
  W232: warning(
    [
      'Ở cột “{label}” có từ không thuộc danh mục nhu cầu: {words}. Từ đó không được ghi; các nhu cầu khác trong ô vẫn được ghi.',
      'In “{label}” stand words that are none of the needs: {words}. They are not recorded; other needs of the cell are.',
    ],
    [
      'Ghi các từ: vay vốn, BHYT, học phí, đào tạo nghề, việc làm, nhà ở, nước sạch, công cụ, khác; nhiều nhu cầu cách nhau bằng dấu chấm phẩy. Điều khác ghi ở Ghi chú.',
      'Write: vay vốn (credit), BHYT (health card), học phí (tuition), đào tạo nghề (training), việc làm (job), nhà ở (housing), nước sạch (water), công cụ (tools), khác (other), with semicolons between. Anything else belongs to the notes (Ghi chú).',
    ],
  ),
  W233: warning(
    [
      'Thôn “{former}” là tên trước đây: thôn đó nay là “{village}”.',
      '“{former}” is a former name: that village is “{village}” now.',
    ],
    [
      'Kiểm tra hộ này ở đúng thôn “{village}”; lần sau ghi tên mới. Hộ vẫn hợp lệ.',
      'Check that the household belongs to “{village}”; next time write the new name. The household is accepted all the same.',
    ],
  ),
  E301: error(
    [
      'Hộ này xuất hiện hai lần trong tệp: xem dòng {other}.',
      'This household appears twice in the file: see row {other}.',
    ],
    ['Giữ một dòng, hoặc sửa mã hộ hay số CCCD.', 'Keep one of them, or correct the code or the citizen id.'],
  ),
  E302: error(
    [
      'Số CCCD/CMND này xuất hiện hai lần trong tệp: xem dòng {other}.',
      'This citizen id appears twice in the file: see row {other}.',
    ],
    [
      'Sửa số sai, hoặc xóa người này ở một trong hai chỗ.',
      'Correct the wrong number, or remove the person from one of the two places.',
    ],
  ),
  W303: warning(
    [
      'Số CCCD/CMND này cũng có ở một hộ khác của đợt rà soát: {where}.',
      'This citizen id is also recorded in another household of the campaign: {where}.',
    ],
    [
      'Hai nơi đối chiếu để chỉ một nơi giữ người này.',
      'Compare the two; only one of them keeps the person.',
    ],
  ),
  W304: warning(
    [
      'Hộ của “{value}” có thể là hộ ở dòng {other} ghi hai lần: cùng họ tên, năm sinh và thôn, mà không có hai mã hoặc hai số CCCD/CMND để phân biệt.',
      'The household of “{value}” may be that of row {other} once more: name, year of birth and village are the same, and no two codes or citizen ids tell them apart.',
    ],
    [
      'Nếu là một hộ, chỉ giữ một dòng; nếu là hai hộ, không cần làm gì.',
      'If they are one household, keep one row; if they are two, there is nothing to do.',
    ],
  ),
  E305: error(
    [
      'Tệp không cho biết đây là hộ nào: có nhiều hộ đã ghi cùng họ tên và ngày sinh chủ hộ, ở các thôn cũ {formers}, nay là “{village}”.',
      'The file does not tell which household this is: several with this head’s name and birth are recorded, in the former villages {formers}, now “{village}”.',
    ],
    [
      'Ghi tên cũ của thôn ({formers}) vào cột thôn, hoặc ghi mã hộ nếu hộ đã có mã, rồi nộp lại.',
      'Write the former name of the village ({formers}) in the column of villages, or the household’s code if it has one, and upload again.',
    ],
  ),
  W401: warning(
    [
      'Phân loại ghi trong tệp ({stated}) khác với kết quả tính ({computed}).',
      'The stated class ({stated}) differs from the computed one ({computed}).',
    ],
    [
      'Kiểm tra điểm của hộ; phần mềm lấy theo kết quả tính.',
      'Check the household’s scores; the computed result counts.',
    ],
  ),
  W402: warning(
    [
      'Điểm B2 ({value}) khác với {points} điểm tính từ các chỉ số thiếu hụt.',
      'Score B2 ({value}) differs from the {points} points that follow from the indicators.',
    ],
    ['Kiểm tra lại; phần mềm lấy theo các chỉ số.', 'Check it; the indicators count.'],
  ),
  E403: error(
    [
      'Dòng này thuộc xã khác ({value}), không phải {ward}.',
      'This row belongs to another ward ({value}), not {ward}.',
    ],
    [
      'Chuyển hộ sang tệp của xã đó, hoặc sửa mã xã.',
      'Move it to that ward’s file, or correct the ward code.',
    ],
  ),
  W404: warning(
    [
      'Hộ trong danh sách đầu kỳ không có trong kết quả rà soát.',
      'A household of the opening list was not found in the survey.',
    ],
    ['Rà soát hộ này, hoặc chọn “Miễn rà soát” và lý do.', 'Survey it, or “Excuse” it with a reason.'],
  ),
  VillageNotOpen: warning(
    [
      'Thôn “{village}” hiện không chấm lại; hộ này giữ nguyên như trong danh sách.',
      'Village “{village}” is not to be scored again now; the household stays as it is on the list.',
    ],
    [
      'Không cần làm gì; nếu thôn phải chấm lại, thôn phải họp dân trước.',
      'Nothing to do; if the village must be scored again, it has to meet first.',
    ],
  ),
} as const satisfies Record<string, Entry>;

export type FindingCode = keyof typeof findings;

/** What people know a household by, as its first row has it; identifiers are masked. */
export interface FindingHousehold {
  /** Its first row. */
  readonly row: number;
  readonly no?: string | undefined;
  readonly code?: string | undefined;
  /** The head's name: for those who may see personal data. */
  readonly head?: string | undefined;
}

/**
 * An error or a warning about a cell, row or file. `row` and `column` (the letter) are what the user sees,
 * `value` likewise but with identifiers masked; `label` is the header's text, `key` the column of the format.
 */
export interface Finding {
  readonly code: FindingCode;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: string | undefined;
  readonly label?: string;
  readonly key?: string;
  readonly value?: string | undefined;
  readonly params?: Params | undefined;
  /** Absent where the finding is not one household's; findings stored by older versions have none either. */
  readonly household?: FindingHousehold | undefined;
}

/** The codes of errors, and no others, begin with E. A file may have millions of findings, so no table is looked up. */
export const isError = (code: FindingCode): boolean => code.startsWith('E');

/** Whether an error rejects the whole file. */
export const rejectsFile = (code: FindingCode): boolean => /^E[01]/.test(code);
