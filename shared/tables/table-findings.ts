import { fill, type Params } from '../i18n/fill.ts';
import { advice } from '../i18n/text.ts';

/**
 * What may be wrong in a file of areas, accounts, opening lists or support. The codes go on where those of survey files
 * end, and like them are never renamed. With any of these a file is not taken.
 */
export const tableFindings = {
  E501: advice(
    ['Thiếu cột “{label}” ở dòng tiêu đề.', 'The column “{label}” is missing in the header.'],
    [
      'Thêm cột “{label}” vào dòng tiêu đề, hoặc dùng tệp mẫu.',
      'Add a column “{label}” to the header, or use the example.',
    ],
  ),
  E502: advice(
    [
      'Cột “{label}” có hai lần với nội dung khác nhau.',
      'The column “{label}” stands twice, with different contents.',
    ],
    ['Xóa một trong hai cột.', 'Delete one of the two columns.'],
  ),
  E503: advice(
    ['Không có xã nào dưới dòng tiêu đề.', 'No ward stands below the header.'],
    [
      'Ghi mỗi xã một dòng, có mã xã; kiểm tra có chọn đúng tệp không.',
      'Write each ward in a row with its code; check that it is the right file.',
    ],
  ),
  E511: advice(['Ô “{label}” để trống.', '“{label}” is empty.'], ['Điền giá trị.', 'Fill in the value.']),
  E512: advice(
    ['Không đọc được ô “{label}”.', '“{label}” cannot be read.'],
    ['Ghi {expected}.', 'Write {expectedEn}.'],
  ),
  E513: advice(
    [
      '“{label}” khác dòng trên của cùng địa bàn: {value}.',
      '“{label}” is {value} in a row of the same area above.',
    ],
    [
      'Ghi giống nhau ở mọi dòng của địa bàn, hoặc sửa mã của dòng này.',
      'Write it alike in every row of the area, or correct the code of this row.',
    ],
  ),
  E514: advice(
    ['Thôn {village} có hai lần trong xã.', '{village} stands twice in the ward.'],
    ['Giữ một, hoặc sửa tên thôn.', 'Keep one of them, or correct the name.'],
  ),
  E515: advice(
    [
      'Số hộ của thôn ở dòng không phải của một thôn.',
      'Households of a village in a row that is not of one village.',
    ],
    [
      'Ghi mỗi thôn một dòng, số hộ ở dòng của thôn đó.',
      'Write each village in a row of its own, with its households.',
    ],
  ),
  E516: advice(
    ['“{label}”: {problem}.', '“{label}”: {problemEn}.'],
    [
      'Sửa trong tệp, hoặc sửa thiết lập của đợt ở các bước trước.',
      'Correct it in the file, or change the campaign’s settings in the steps before.',
    ],
  ),
  E521: advice(
    ['Mã {value} không thuộc đợt rà soát.', 'The campaign has no area with the code {value}.'],
    [
      'Ghi mã của một địa bàn trong đợt, hoặc xóa dòng này.',
      'Write the code of one of its areas, or delete the row.',
    ],
  ),
  E522: advice(
    ['Địa bàn này không có vai trò đó.', 'The area has no such role.'],
    ['Để trống vai trò, hoặc sửa mã địa bàn.', 'Leave the role empty, or correct the code of the area.'],
  ),
  E523: advice(
    ['Tên đăng nhập này đã có.', 'This user name is taken.'],
    [
      'Chọn tên khác, hoặc để trống để máy đề xuất.',
      'Choose another, or leave it empty for one to be proposed.',
    ],
  ),
  E531: advice(
    ['“{label}” đã có ở dòng {other}.', '“{label}” stands in row {other} too.'],
    [
      'Xóa dòng trùng; nếu là hai hộ thì ghi mã riêng, số riêng cho mỗi hộ.',
      'Delete the repeated row; if they are two households, give each its own code and number.',
    ],
  ),
  E541: advice(
    ['“{label}” để trống, mà dòng có mã hộ.', '“{label}” is empty, and the row names a household.'],
    ['Ghi mã xã của hộ.', 'Write the code of the household’s ward.'],
  ),
  E542: advice(
    ['Cột “{label}” không tính bằng đồng.', 'The column “{label}” is not in dong.'],
    ['Ghi số tiền bằng đồng, ở cột “Số tiền”.', 'Write it in dong, in a column “Số tiền”.'],
  ),
  E543: advice(
    ['Dòng không có số nào.', 'The row has no number.'],
    ['Ghi số hộ, số người, số lượng hoặc số tiền.', 'Write the households, people, count or money.'],
  ),
} as const;
export type TableFindingCode = keyof typeof tableFindings;

/** A place of a table: its row, the letter of its column where the file has it, and the column's label. */
export interface TablePlace {
  /** 0 for what stands in no file. */
  readonly row: number;
  readonly column?: string | undefined;
  readonly label: string;
}

/** What is wrong at one place of a table, with its texts filled. */
export interface TableProblem extends TablePlace {
  /** Absent until it is known which sheet of a file was meant. */
  readonly sheet?: string;
  readonly code: TableFindingCode;
  readonly text: { readonly vi: string; readonly en: string };
  readonly cure: { readonly vi: string; readonly en: string };
}

/** A finding of the catalogue at a place. */
export function tableProblem(code: TableFindingCode, place: TablePlace, params: Params = {}): TableProblem {
  const { what, cure } = tableFindings[code];
  const filled = { label: place.label, ...params };
  const both = ({ vi, en }: { readonly vi: string; readonly en: string }) => ({
    vi: fill(vi, filled),
    en: fill(en, filled),
  });
  return { ...place, code, text: both(what), cure: both(cure) };
}

/** The same findings, each with the sheet that it is in. */
export const inSheet = (problems: readonly TableProblem[], sheet: string): TableProblem[] =>
  problems.map((problem) => ({ ...problem, sheet }));
