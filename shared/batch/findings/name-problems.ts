import { type Problem, problem } from './problem.ts';

/** Problems of cells that name people or places. */
export const nameProblems = {
  noName: problem(
    'E208',
    ['“{value}” ở cột “{label}” không phải họ tên.', '“{value}” in “{label}” is not a name.'],
    ['Ghi họ và tên.', 'Write the name.'],
  ),
  markForName: problem(
    'E208',
    [
      '“{value}” ở cột “{label}” là dấu đánh, không phải họ tên.',
      '“{value}” in “{label}” is a mark, not a name.',
    ],
    [
      'Ghi họ và tên; nếu cột này chỉ đánh dấu chủ hộ, thêm cột “Họ và tên” bên cạnh.',
      'Write the name; if the column only marks heads, add a column “Họ và tên” beside it.',
    ],
  ),
  twoNames: problem(
    'E208',
    [
      'Dòng đầu của hộ có hai tên khác nhau: một ở cột chủ hộ, một ở cột “{label}”.',
      'The household’s first row has two different names: the head’s, and one in “{label}”.',
    ],
    [
      'Ghi chủ hộ ở dòng đầu, mỗi thành viên ở một dòng riêng bên dưới.',
      'Write the head on the first row, and each member on a row of its own below.',
    ],
  ),
  severalPeople: problem(
    'E208',
    [
      'Ô ở cột “{label}” có tên của nhiều người: “{value}”.',
      'The cell in “{label}” names several people: “{value}”.',
    ],
    [
      'Ghi chủ hộ ở dòng đầu, mỗi thành viên ở một dòng riêng bên dưới; nếu là tên của một người thì bỏ dấu phẩy, dấu xuống dòng.',
      'Write the head on the first row and each member on a row of its own below; if it is one person’s name, remove commas and line breaks.',
    ],
  ),
  lostLetters: problem(
    'E208',
    [
      '“{value}” ở cột “{label}” có chữ bị mất (dấu ?) vì tệp được lưu sai bảng mã.',
      '“{value}” in “{label}” has lost letters (the question marks), because the file was saved in the wrong encoding.',
    ],
    [
      'Gõ lại cho đủ dấu, hoặc mở tệp gốc, lưu thành .xlsx (hay CSV UTF-8) rồi nộp lại.',
      'Type it again with its letters, or open the original, save it as .xlsx (or CSV UTF-8), and upload again.',
    ],
  ),
  brokenLetters: problem(
    'E208',
    [
      '“{value}” ở cột “{label}” có chữ bị hỏng vì được đọc sai bảng mã.',
      '“{value}” in “{label}” has broken letters, because it was read in the wrong encoding.',
    ],
    [
      'Gõ lại cho đúng, hoặc mở tệp gốc, lưu thành .xlsx (hay CSV UTF-8) rồi nộp lại.',
      'Type it again, or open the original, save it as .xlsx (or CSV UTF-8), and upload again.',
    ],
  ),
} as const satisfies Record<string, Problem>;
