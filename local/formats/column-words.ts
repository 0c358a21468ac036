import { needWords } from '../../shared/batch/cells/needs.ts';
import type { columns, officialColumns } from '../../shared/batch/header/columns.ts';
import { ranges } from '../../shared/batch/household/read-scores.ts';
import { unsurveyedNote } from '../../shared/batch/rows/unsurveyed.ts';
import type { Text } from '../../shared/i18n/text.ts';
import { Need } from '../../shared/support/needs.ts';

/** Whether a column is required, and which values it takes. */
export interface ColumnWords {
  readonly needed: Text;
  readonly values: Text;
}

const text = (vi: string, en: string): Text => ({ vi, en });
const words = (needed: Text, vi: string, en: string): ColumnWords => ({ needed, values: { vi, en } });
const number = (needed: Text, key: keyof typeof ranges, unit = text('', '')): ColumnWords =>
  words(
    needed,
    `${unit.vi}Số: ${ranges[key].params.rule}`,
    `${unit.en}A number: ${ranges[key].params.ruleEn}`,
  );

const needList = Need.options.map((need) => `\`${needWords[need][0]}\``).join(', ');

const free = text('', '');
const always = text('có', 'yes');
const ofHead = text('có (chủ hộ)', 'yes (head)');
const byStandard = text('theo chuẩn', 'by standard');
const classes = text(
  '`Hộ nghèo`, `Hộ cận nghèo`, `Không`; cũng hiểu `HN`, `HCN`, `CN`, `KN`, `MSTB`, nghèo mới, tái nghèo, thoát nghèo, thoát cận nghèo, bình thường và tương tự, có dấu hay không; từ khác chỉ là cảnh báo (W217)',
  '`Hộ nghèo` (poor), `Hộ cận nghèo` (near-poor), `Không` (neither), and the words beside them, with or without accents; any other word is a warning only (W217)',
);
const mark = text(
  '`x`, `v`, `✓`, `1`, `Có`, `TRUE`; trống hoặc `0`, `Không`, `ko`, `-`, `FALSE`',
  '`x`, `v`, `✓`, `1`, `Có` or `TRUE`; empty, `0`, `Không`, `ko`, `-` or `FALSE`',
);

export const columnWords: Readonly<Record<keyof typeof columns, ColumnWords>> = {
  no: words(free, 'Số thứ tự; chỉ ghi ở dòng đầu của hộ', 'A number, on a household’s first row only'),
  code: words(
    free,
    'Mã hộ ổn định qua các năm, dạng văn bản; `-`, `0`, “không” là chưa có mã',
    'The household’s stable code, as text; `-`, `0`, “không” mean none',
  ),
  head: words(always, 'Họ và tên chủ hộ', 'The head’s full name'),
  member: words(
    free,
    'Mỗi thành viên một dòng dưới dòng chủ hộ; các cột của hộ để trống',
    'One member a row below the head; the household’s columns stay empty',
  ),
  relation: words(free, 'Ví dụ Vợ, Con, Mẹ', 'Such as wife, child, mother'),
  birth: words(
    ofHead,
    'dd/mm/yyyy, ô ngày của Excel, hoặc chỉ năm (yyyy)',
    'dd/mm/yyyy, a date cell, or the year',
  ),
  sex: words(
    ofHead,
    '`Nam`, `Nữ`; cũng hiểu `Trai`, `Gái`',
    '`Nam` or `Trai` (male), `Nữ` or `Gái` (female)',
  ),
  citizenId: words(
    free,
    '12 hoặc 9 chữ số; số 0 ở đầu bị mất được thêm lại; `-`, “chưa có” là không có',
    '12 or 9 digits; lost leading zeros are restored; `-`, “chưa có” mean none',
  ),
  ethnicity: words(free, 'Tên dân tộc', 'The name of the ethnic group'),
  wardCode: words(free, 'Mã của xã nộp tệp', 'The code of the ward that uploads'),
  village: words(
    text('có, trừ khi tên thôn ở dòng nhóm, tiêu đề', 'yes, unless group rows or the title name it'),
    'Tên thôn như trong danh sách của xã',
    'The village as on the ward’s list',
  ),
  setting: words(
    free,
    '`Thành thị`, `Nông thôn`; trống thì theo thôn, rồi theo xã',
    '`Thành thị` (urban), `Nông thôn` (rural); empty: the village’s, else the ward’s',
  ),
  people: number(text('có, trừ khi có dòng thành viên', 'yes, unless there are member rows'), 'people'),
  income: number(
    byStandard,
    'income',
    text(
      'Bằng đồng, trừ khi bảng ghi đơn vị tính khác; `1.500.000` và `1,500,000` như nhau. ',
      'In dong, unless the table states another unit; `1.500.000` and `1,500,000` read alike. ',
    ),
  ),
  b1: number(byStandard, 'b1'),
  b2: number(byStandard, 'b2'),
  noLabour: { needed: free, values: mark },
  merit: { needed: free, values: mark },
  causes: words(
    free,
    'Số từ 1 đến 8, cách nhau bằng `;`: 1 đất sản xuất, 2 vốn, 3 lao động, 4 công cụ, 5 kiến thức, 6 kỹ năng, 7 ốm đau, tai nạn, 8 khác',
    'Numbers 1 to 8 with `;` between: 1 land, 2 capital, 3 labour, 4 tools, 5 knowledge, 6 skills, 7 illness or accident, 8 other',
  ),
  needs: words(
    free,
    `${needList}; nhiều nhu cầu cách nhau bằng \`;\`. Có dấu hay không, hoa hay thường đều được, cả “hỗ trợ vay vốn”, “thẻ BHYT” và tương tự; cũng có thể đánh dấu ở các cột mang tên nhu cầu dưới một tên chung. Từ khác là cảnh báo (W232)`,
    `${needList}, with \`;\` between; with or without accents, also after “hỗ trợ”. Marks in columns named after the needs, below one label, are read as well. Any other word is a warning (W232)`,
  ),
  previous: { needed: free, values: classes },
  stated: words(
    free,
    'Kết quả của xã, chỉ để đối chiếu; các giá trị như trên',
    'The ward’s own result, only to be compared; values as above',
  ),
  note: words(
    free,
    `Tùy ý; dòng chưa có kết quả mà ghi “${unsurveyedNote}” được bỏ qua`,
    `Free text; a row without results that says “${unsurveyedNote}” (not surveyed yet) is passed over`,
  ),
};

export const officialWords: Readonly<Record<keyof typeof officialColumns, Text>> = {
  order: text(
    'Số thứ tự của hộ; nếu đã có “STT hộ” thì là số thứ tự của người và không dùng',
    'The households’ number; beside “STT hộ” the persons’ number, which is not used',
  ),
  name: text(
    'Họ tên chủ hộ và thành viên chung một cột: dòng có quan hệ “Chủ hộ” bắt đầu một hộ; không có cột quan hệ thì đó là cột chủ hộ',
    'Heads and members in one column: a row whose relation is “Chủ hộ” begins a household; without a relation it is the column of heads',
  ),
  birthMale: text(
    'Năm sinh ghi ở cột Nam: là ngày hoặc năm sinh, và giới tính nam',
    'The birth of a man: gives birth and sex',
  ),
  birthFemale: text(
    'Năm sinh ghi ở cột Nữ: là ngày hoặc năm sinh, và giới tính nữ',
    'The birth of a woman: gives birth and sex',
  ),
  sexMale: text('`x` ở cột Nam dưới “Giới tính”', '`x` under “Giới tính”, Nam: a man'),
  sexFemale: text('`x` ở cột Nữ dưới “Giới tính”', '`x` under “Giới tính”, Nữ: a woman'),
  formerId: text(
    'Số CMND 9 số cũ; bên cạnh cột CCCD chỉ dùng cho người chưa ghi CCCD, không có cột CCCD thì là số định danh',
    'The former card of nine digits; beside a column of citizen ids it counts for those without one, else it is the id',
  ),
};
