import { nameProblems } from './name-problems.ts';
import { type Problem, problem } from './problem.ts';

/** Problems of a cell with their own text, because their cure differs from the finding's. */
export const cellProblems = {
  ...nameProblems,
  neitherSex: problem(
    'E201',
    [
      'Cột Nam và cột Nữ đều trống nên không rõ năm sinh hoặc giới tính của chủ hộ.',
      'The columns for men and women are both empty, so the head’s birth or sex is missing.',
    ],
    ['Ghi vào cột đúng với giới tính của chủ hộ.', 'Fill in the column of the head’s sex.'],
  ),
  mergedOver: problem(
    'E201',
    [
      'Ô ở cột “{label}” được gộp chung với hộ bên trên, nên hộ này không có giá trị riêng.',
      'The cell in “{label}” is merged with that of the household above, so this household has no value of its own.',
    ],
    [
      'Bỏ gộp ô (Unmerge Cells) rồi ghi giá trị của từng hộ; nếu các dòng là người của một hộ, ghi cột “Quan hệ với chủ hộ”.',
      'Unmerge it and write each household’s own value; if the rows are members of one household, fill in “Quan hệ với chủ hộ”.',
    ],
  ),
  bothSexes: problem(
    'E208',
    ['Cột Nam và cột Nữ đều được ghi.', 'The columns for men and women are both filled in.'],
    ['Xóa ở cột không đúng giới tính.', 'Delete what is in the column of the other sex.'],
  ),
  twoValues: problem(
    'E208',
    [
      '“{value}” ở cột “{label}” trái với giá trị ở cột {other} của cùng dòng.',
      '“{value}” in “{label}” contradicts what column {other} of the same row says.',
    ],
    [
      'Đối chiếu với giấy tờ, rồi sửa hoặc xóa giá trị sai ở một trong hai cột.',
      'Compare with the papers, then correct or delete the wrong one of the two values.',
    ],
  ),
  mixedUnits: problem(
    'E203',
    [
      '“{value}” ở cột “{label}” có vẻ ghi bằng đồng, trong khi bảng ghi đơn vị tính là {unit} đồng.',
      '“{value}” in “{label}” seems to be in dong, while the table states units of {unit} dong.',
    ],
    [
      'Ghi theo đơn vị tính của bảng, ví dụ 650 thay cho 650.000 nếu đơn vị là nghìn đồng; hoặc sửa đơn vị tính.',
      'Write it in the table’s unit, for example 650 instead of 650.000 for thousands; or correct the unit.',
    ],
  ),
  noCause: problem(
    'E208',
    [
      '“{value}” ở cột “{label}” không phải là số của một nguyên nhân, từ 1 đến 8.',
      '“{value}” in “{label}” is not the number of a cause, 1 to 8.',
    ],
    [
      'Ghi số, cách nhau bằng dấu chấm phẩy: 1 đất sản xuất, 2 vốn, 3 lao động, 4 công cụ, 5 kiến thức, 6 kỹ năng, 7 ốm đau, tai nạn, 8 khác.',
      'Write numbers with semicolons between: 1 land, 2 capital, 3 labour, 4 tools, 5 knowledge, 6 skills, 7 illness or accident, 8 other.',
    ],
  ),
  tooManyRows: problem(
    'E209',
    [
      'Hộ này có {counted} dòng, nhiều hơn 50 người: có lẽ các hộ bên dưới thiếu số thứ tự hoặc tên chủ hộ.',
      'This household has {counted} rows, more than 50 people: the households below may lack a number or a head.',
    ],
    [
      'Ghi số thứ tự và tên chủ hộ ở dòng đầu của mỗi hộ.',
      'Write a number and the head’s name on the first row of each household.',
    ],
  ),
  ownValue: problem(
    'E208',
    [
      'Dòng này được tính là thành viên của hộ bên trên, nhưng có “{own}” riêng như một hộ.',
      'This row counts as a member of the household above, but has a “{own}” of its own.',
    ],
    [
      'Nếu là hộ khác, ghi số thứ tự và tên chủ hộ (quan hệ “Chủ hộ”); nếu là thành viên, xóa “{own}” ở dòng này.',
      'If it is another household, write its number and head (relation “Chủ hộ”); if it is a member, delete “{own}” here.',
    ],
  ),
  notHead: problem(
    'E208',
    [
      'Dòng này có số thứ tự, mã hộ hoặc thôn riêng như một hộ, nhưng quan hệ với chủ hộ là “{value}”.',
      'This row has a number, a code or a village of its own like a household, but its relation to the head is “{value}”.',
    ],
    [
      'Nếu là chủ hộ, ghi quan hệ “Chủ hộ”; nếu là thành viên của hộ bên trên, xóa số thứ tự, mã hộ, thôn riêng ở dòng này.',
      'If the person is a head, write “Chủ hộ”; if it is a member of the household above, delete the number, code and village here.',
    ],
  ),
  formulaError: problem(
    'E208',
    [
      '“{value}” ở cột “{label}” là lỗi của công thức, không phải giá trị.',
      '“{value}” in “{label}” is the error of a formula, not a value.',
    ],
    [
      'Mở tệp bằng Excel, sửa công thức hoặc gõ thẳng giá trị vào ô, lưu lại rồi nộp.',
      'Open the file in Excel, correct the formula or type the value into the cell, save it and upload it again.',
    ],
  ),
  longText: problem(
    'E208',
    ['Ô ở cột “{label}” quá dài.', 'The cell in “{label}” is too long.'],
    [
      'Chỉ ghi giá trị của cột; chuyển phần còn lại sang Ghi chú.',
      'Keep only the value; move the rest to the notes (Ghi chú).',
    ],
  ),
  villageAsDate: problem(
    'E208',
    [
      '“{value}” ở cột “{label}” là ngày mà bảng tính đã đổi từ tên thôn (như 30/4), và không khớp một thôn nào của xã.',
      '“{value}” in “{label}” is a date that the spreadsheet made of a village’s name, such as 30/4; it fits no village of the ward.',
    ],
    [
      'Định dạng cột là Văn bản (Text) rồi ghi lại tên thôn như trong danh sách của xã.',
      'Format the column as text and write the village again as on the ward’s list.',
    ],
  ),
  idForVillage: problem(
    'E208',
    [
      '“{value}” ở cột “{label}” có số giấy tờ của một người, không phải tên thôn.',
      '“{value}” in “{label}” holds somebody’s id number and is no name of a village.',
    ],
    [
      'Ghi tên thôn như trong danh sách của xã; ghi số CCCD, CMND ở cột của nó.',
      'Write the village as on the ward’s list, and the id number in its own column.',
    ],
  ),
  twoDigitYear: problem(
    'E204',
    [
      'Năm trong “{value}” ở cột “{label}” chỉ có hai chữ số, không rõ thế kỷ nào.',
      'The year in “{value}” in “{label}” has only two digits, so its century is not certain.',
    ],
    [
      'Ghi năm đủ bốn chữ số, ví dụ 15/03/1959 hoặc 1959.',
      'Write the year in four digits, for example 15/03/1959 or 1959.',
    ],
  ),
  monthFirst: problem(
    'E204',
    [
      '“{value}” ở cột “{label}” có vẻ ghi tháng trước ngày.',
      '“{value}” in “{label}” seems to have the month before the day.',
    ],
    [
      'Ghi ngày trước, tháng sau: dd/mm/yyyy; kiểm tra cả các ngày khác trong cột, vì có thể cũng bị đảo.',
      'Write the day first: dd/mm/yyyy; check the other dates of the column too, as they may be swapped as well.',
    ],
  ),
  swappedDates: problem(
    'W219',
    [
      'Ngày “{value}” ở cột “{label}” được đọc là {read}, nhưng có lẽ bảng tính đã đảo ngày và tháng: các ô ngày của cột đều không quá ngày 12, còn ngày sau 12 lại là chữ.',
      '“{value}” in “{label}” is read as {read}, but the spreadsheet has probably swapped day and month: no date cell of the column is after the 12th, and all later days are text.',
    ],
    [
      'Đối chiếu với giấy tờ; nếu bị đảo, định dạng cột là Văn bản (Text) rồi ghi lại các ngày đó theo dạng dd/mm/yyyy.',
      'Compare it with the papers; if it is swapped, format the column as text and write these dates again as dd/mm/yyyy.',
    ],
  ),
  wholeRow: problem(
    'E212',
    [
      'Cả dòng nằm trong một ô, vì được ngăn bằng dấu khác với phần còn lại của danh sách.',
      'The whole row stands in one cell, because it is delimited in another way than the rest of the list.',
    ],
    [
      'Tách dòng này ra các cột (trong Excel: Data, Text to Columns), hoặc dùng một dấu ngăn cho cả tệp.',
      'Split the row into columns (in Excel: Data, Text to Columns), or use one delimiter for the whole file.',
    ],
  ),
  sameCode: problem(
    'E301',
    [
      'Mã hộ “{value}” xuất hiện hai lần trong tệp: xem dòng {other}.',
      'Household code “{value}” appears twice in the file: see row {other}.',
    ],
    [
      'Nếu là hai hộ, ghi cho mỗi hộ một mã riêng; nếu là một hộ, chỉ giữ một dòng; nếu là người trong cùng hộ, ghi cột “Quan hệ với chủ hộ”.',
      'If they are two households, give each its own code; if they are one, keep one row; if they are people of one household, fill in “Quan hệ với chủ hộ”.',
    ],
  ),
  sameName: problem(
    'E301',
    [
      'Hộ này xuất hiện hai lần trong tệp, cùng họ tên, ngày sinh chủ hộ và thôn: xem dòng {other}.',
      'This household appears twice in the file, with the same name, birth and village: see row {other}.',
    ],
    [
      'Nếu là một hộ, chỉ giữ một dòng; nếu là hai hộ, ghi mã hộ hoặc số CCCD của chủ hộ cho mỗi hộ; nếu hai hộ thuộc hai thôn đã sáp nhập, có thể ghi tên cũ của thôn cho mỗi hộ.',
      'If they are one household, keep one row; if they are two, give each its code or its head’s citizen id; if they are of two villages that were merged, the former name of the village for each will do.',
    ],
  ),
  otherWardsFile: problem(
    'E403',
    [
      'Phần lớn danh sách ({count} trên {rows} dòng) ghi mã của {place}, không phải {ward}: có lẽ đây là tệp của xã đó.',
      'Most rows of the list ({count} of {rows}) have the code of {place}, not {ward}: this is probably that ward’s file.',
    ],
    [
      'Nộp tệp của xã mình; nếu đây đúng là danh sách của xã mình thì sửa cột “{label}”.',
      'Upload your own ward’s file; if this is your ward’s list after all, correct the column “{label}”.',
    ],
  ),
  lostDigits: problem(
    'E205',
    [
      'Excel đã đổi số CCCD/CMND thành dạng rút gọn (như 7,9E+10) và làm mất chữ số.',
      'The spreadsheet shortened the citizen id (as in 7.9E+10) and lost digits.',
    ],
    [
      'Nộp tệp .xlsx gốc nếu còn; nếu không, định dạng cột là Văn bản (Text) rồi nhập lại số theo giấy tờ.',
      'Upload the original .xlsx if there is one; otherwise format the column as text and type the number again as on the card.',
    ],
  ),
} as const satisfies Record<string, Problem>;

export type CellProblem = keyof typeof cellProblems;

export const isCellProblem = (name: unknown): name is CellProblem =>
  typeof name === 'string' && Object.hasOwn(cellProblems, name);
