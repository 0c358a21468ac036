import { needWords } from '../../../shared/batch/cells/needs.ts';
import type { FixedKey } from '../../../shared/batch/header/columns.ts';
import { unsurveyedNote } from '../../../shared/batch/rows/unsurveyed.ts';
import type { Text } from '../../../shared/i18n/text.ts';
import { Need } from '../../../shared/support/needs.ts';

/** How a column is filled in: what to write, and an example of nobody. */
export interface Filling {
  readonly what: Text;
  readonly example: string;
}

const filling = (vi: string, en: string, example: string): Filling => ({ what: { vi, en }, example });

/** The words for needs, the first of each. */
export const needNames: readonly string[] = Need.options.map((need) => needWords[need][0] ?? need);
const needList = needNames.join(', ');

/** The columns that a template may have: a household stands on one row, so those of members are not among them. */
export type TemplateKey = Exclude<FixedKey, 'member' | 'relation'>;

export const fillings: Readonly<Record<TemplateKey, Filling>> = {
  no: filling('Số thứ tự của hộ.', 'The number of the household.', '1'),
  code: filling(
    'Mã hộ của địa phương; mã có sẵn thì giữ nguyên.',
    'The household’s code; leave what is there.',
    'H-0001',
  ),
  head: filling('Họ và tên đầy đủ, có dấu.', 'Full name, with accents.', 'Nguyễn Văn A'),
  birth: filling('dd/mm/yyyy, hoặc chỉ năm sinh (yyyy).', 'dd/mm/yyyy, or the year alone.', '15/03/1959'),
  sex: filling('Nam hoặc Nữ.', 'Nam (male) or Nữ (female).', 'Nam'),
  citizenId: filling('12 hoặc 9 chữ số; để trống nếu chưa có.', '12 or 9 digits; empty if none.', ''),
  ethnicity: filling('Dân tộc của chủ hộ.', 'The head’s ethnic group.', 'Tày'),
  wardCode: filling('Mã của xã này; có thể để trống.', 'This ward’s code; may be left empty.', ''),
  village: filling('Chọn thôn trong danh sách của xã.', 'Choose one of the ward’s villages.', ''),
  setting: filling(
    'Thành thị hoặc Nông thôn; để trống thì lấy theo thôn.',
    'Urban or rural; empty: as the village.',
    'Nông thôn',
  ),
  people: filling('Số người trong hộ, từ 1 đến 50.', 'People of the household, 1 to 50.', '4'),
  previous: filling(
    'Theo danh sách đầu kỳ: Hộ nghèo, Hộ cận nghèo hoặc Không.',
    'On the opening list: poor, near-poor or not.',
    'Hộ nghèo',
  ),
  b1: filling('Điểm B1 trên phiếu, từ 0 đến 400.', 'Score B1 of the form, 0 to 400.', '115'),
  income: filling('Số đồng một người một tháng.', 'Dong per person and month.', '1.200.000'),
  b2: filling(
    'Điểm B2 trên phiếu, từ 0 đến 200, bội số của 5.',
    'Score B2 of the form, 0 to 200, a multiple of 5.',
    '30',
  ),
  noLabour: filling('x nếu hộ không có khả năng lao động.', 'x if nobody is able to work.', 'x'),
  merit: filling('x nếu hộ có người có công.', 'x if a member rendered merit to the nation.', 'x'),
  causes: filling(
    'Số của nguyên nhân, từ 1 đến 8; nhiều nguyên nhân cách nhau bằng dấu ;',
    'Numbers of the causes, 1 to 8, with ; between.',
    '1; 3',
  ),
  needs: filling(
    `${needList}; nhiều nhu cầu cách nhau bằng dấu ;`,
    `Words of the list: ${needList}; with ; between.`,
    'vay vốn; BHYT',
  ),
  stated: filling(
    'Kết quả của xã để đối chiếu: Hộ nghèo, Hộ cận nghèo hoặc Không; có thể để trống.',
    'The ward’s own result, to compare: poor, near-poor or not; may be left empty.',
    'Hộ cận nghèo',
  ),
  note: filling(
    `Tùy ý. “${unsurveyedNote}” tự mất khi điền kết quả.`,
    `Free text. “${unsurveyedNote}” (not surveyed yet) disappears once results are filled in.`,
    '',
  ),
};

/** The income of a standard that counts by the year. */
export const yearly: Filling = filling(
  'Số đồng một người một năm.',
  'Dong per person and year.',
  '14.400.000',
);

/** How to fill in the list, step by step. */
export const steps: readonly Text[] = [
  {
    vi: 'Mỗi hộ một dòng. Các dòng có sẵn là hộ trong danh sách đầu kỳ; giữ nguyên mã hộ.',
    en: 'One household a row. The rows already filled in are the opening list; leave their codes as they are.',
  },
  {
    vi: 'Điền kết quả rà soát vào các cột tiêu đề màu xanh. Ô màu vàng là ô còn phải điền.',
    en: 'Fill in the results under the green headings. Yellow cells still have to be filled in.',
  },
  {
    vi: 'Hộ mới: ghi tiếp vào các dòng trống phía dưới.',
    en: 'New households: use the empty rows below.',
  },
  {
    vi: `Hộ chưa rà soát: để trống kết quả; Ghi chú có “${unsurveyedNote}” thì dòng được bỏ qua, hộ vẫn còn thiếu.`,
    en: 'Households not surveyed yet: leave the results empty; a row whose note says so is skipped, and the household is still missing.',
  },
  {
    vi: 'Hộ đã chuyển đi, đã mất, tách hộ, nhập hộ hoặc từ chối: chọn “Miễn rà soát” trên trang của xã; không xóa dòng.',
    en: 'Moved, deceased, split, merged or refused: “Excuse” the household on the ward’s page; delete no row.',
  },
  {
    vi: 'Lưu dạng .xlsx rồi nộp ở “Nộp danh sách”; nộp lại bao nhiêu lần cũng được, chỉ hộ có thay đổi mới được cập nhật.',
    en: 'Save as .xlsx and upload it under “Hand in a list”, as often as needed: only households that changed are updated.',
  },
];

/** What the findings of a file mean, by the beginnings of their codes. */
export const meanings: readonly (readonly [codes: string, what: Text])[] = [
  [
    'E0, E1',
    {
      vi: 'Cả tệp không hợp lệ: không đọc được, hoặc thiếu cột.',
      en: 'The whole file is not accepted: it cannot be read, or a column is missing.',
    },
  ],
  [
    'E2',
    {
      vi: 'Ô thiếu hoặc sai giá trị: hộ có lỗi cho đến khi sửa xong.',
      en: 'A value is missing or wrong: the household has an error until it is corrected.',
    },
  ],
  [
    'E3',
    {
      vi: 'Một hộ hoặc một người xuất hiện hai lần: cả hai nơi có lỗi.',
      en: 'A household or a person appears twice: both are errors.',
    },
  ],
  ['E4', { vi: 'Dòng của xã khác.', en: 'A row of another ward.' }],
  [
    'W',
    {
      vi: 'Cảnh báo: hộ vẫn hợp lệ, hãy kiểm tra lại.',
      en: 'A warning: the household is accepted; please check it.',
    },
  ],
];
