import type { ListedClass } from '../report.ts';
import type { Form3Unit } from './form-3.ts';
import { linear, rate } from './grid/expression.ts';
import type { TableColumn } from './grid/table.ts';
import { classNames } from './table-unit.ts';

type Column = TableColumn<Form3Unit>;

const count = (
  key: string,
  number: string,
  heading: readonly string[],
  value: (unit: Form3Unit) => number | null,
): Column => ({ key, number, heading, value, format: 'count' });

const share = (
  key: string,
  number: string,
  heading: readonly string[],
  [part, base]: readonly [string, string],
): Column => ({ key, number, heading, formula: rate(part, base), format: 'rate' });

const percent = 'Tỷ lệ %';

const unknown = (): null => null;

/** The headings of a class. */
const headingsOf = (name: ListedClass) => ({
  exit: name === 'poor' ? 'Số hộ thoát nghèo' : 'Số hộ thoát cận nghèo',
  back: name === 'poor' ? 'Số hộ tái nghèo' : 'Số hộ tái cận nghèo',
  arisen: `Số ${classNames[name]} phát sinh`,
  all: 'Tổng số hộ dân cư',
  start: `Số ${classNames[name]} đầu năm (theo Quyết định đã phê duyệt của UBND tỉnh)`,
  moves: `Diễn biến ${classNames[name]} trong năm`,
  end: `Số ${classNames[name]} cuối năm`,
});

/** The eighteen columns of Mẫu số 3 without the first two, and two that reconcile start and end outside the form. */
export const form3Columns = (name: ListedClass): Column[] => columnsUnder(headingsOf(name));

const columnsUnder = ({
  exit,
  back,
  arisen,
  all,
  start,
  moves,
  end,
}: ReturnType<typeof headingsOf>): Column[] => [
  count('all', '3', [all, 'Số hộ'], (unit) => unit.all),
  count('allMinority', '4', [all, 'Trong đó hộ DTTS'], unknown),
  count('start', '5', [start, 'Số hộ'], (unit) => unit.start),
  share('startRate', '6=5/3*100', [start, percent], ['start', 'all']),
  count('startMinority', '7', [start, 'Số hộ DTTS'], unknown),
  share('startMinorityRate', '8=7/4*100', [start, 'Tỷ lệ % DTTS'], ['startMinority', 'allMinority']),
  count('exit', '9', [moves, exit, 'Số hộ'], (unit) => unit.exit),
  share('exitRate', '10=9/3*100', [moves, exit, percent], ['exit', 'all']),
  count('fellBack', '11', [moves, back, 'Số hộ'], (unit) => unit.fellBack),
  share('fellBackRate', '12=11/3*100', [moves, back, percent], ['fellBack', 'all']),
  count('arisen', '13', [moves, arisen, 'Số hộ'], (unit) => unit.arisen),
  share('arisenRate', '14=13/3*100', [moves, arisen, percent], ['arisen', 'all']),
  count('end', '15', [end, 'Số hộ'], (unit) => unit.end),
  share('endRate', '16=15/3*100', [end, percent], ['end', 'all']),
  count('minorityEnd', '17', [end, 'Số hộ DTTS'], (unit) => unit.minorityEnd),
  share('minorityEndRate', '18=17/4*100', [end, 'Tỷ lệ % DTTS'], ['minorityEnd', 'allMinority']),
  count('otherwise', '19', ['Ngoài mẫu', 'Giảm khác'], (unit) => unit.otherwise),
  {
    key: 'check',
    number: '20=5-9+11+13-19-15',
    heading: ['Ngoài mẫu', 'Kiểm tra (phải bằng 0)'],
    formula: linear(['start', 'fellBack', 'arisen'], ['exit', 'otherwise', 'end']),
    format: 'count',
    width: 12,
  },
];

/** What the form leaves open, and how it is filled in here. */
export const form3Notes = (name: ListedClass): string[] => [
  'Cột 4, 7: dữ liệu rà soát không có số hộ DTTS trong tổng số hộ dân cư và trong danh sách đầu năm; địa phương điền, tỷ lệ ở cột 8, 18 tự tính.',
  'Tỷ lệ ở cột 10, 12, 14: mẫu không ghi mẫu số; ở đây tính trên tổng số hộ dân cư (cột 3) như các cột tỷ lệ khác.',
  name === 'poor'
    ? 'Thoát nghèo gồm cả hộ chuyển thành hộ cận nghèo; phát sinh gồm cả hộ cận nghèo chuyển thành hộ nghèo.'
    : 'Hộ cận nghèo chuyển thành hộ nghèo không tính là thoát cận nghèo, ghi ở cột 19; phát sinh gồm cả hộ nghèo chuyển thành hộ cận nghèo.',
  'Cột 19, 20 nằm ngoài mẫu: 19 là hộ đầu năm không còn vì chuyển đi, mất, tách, nhập, không rà soát hoặc chuyển thôn; 20 đối chiếu đầu năm với cuối năm.',
];
