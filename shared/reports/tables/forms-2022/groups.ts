import type { Group, ListedClass } from '../../report.ts';
import { linear } from '../grid/expression.ts';
import { classNames } from '../table-unit.ts';
import { breakdown, type Column, computed, count } from './column-kinds.ts';
import type { Form } from './form.ts';

/** Report 8: by target group. */
export const targetGroups: Form = {
  number: 8,
  title: 'HỘ NGHÈO, HỘ CẬN NGHÈO THEO CÁC NHÓM ĐỐI TƯỢNG',
  columns: [
    breakdown,
    ...groupColumns('poor', 1),
    ...groupColumns('near-poor', 6),
    exact('poor'),
    exact('near-poor'),
  ],
  notes: [
    'Cột 5 và 10 theo công thức của biểu, coi các nhóm không trùng nhau; một hộ có thể thuộc nhiều nhóm nên kết quả có thể nhỏ hơn thực tế hoặc âm.',
    'Hai cột ngoài mẫu đếm đúng số hộ không thuộc nhóm nào trong ba nhóm.',
  ],
};

function groupColumns(name: ListedClass, first: number): Column[] {
  const of = classNames[name][0]?.toLocaleUpperCase('vi') + classNames[name].slice(1);
  const number = (offset: number): string => String(first + offset);
  const group = (offset: number, heading: string, key: Group): Column =>
    count(number(offset), [of, heading], ({ figures }) => figures.groups[name][key]);
  const parts = [1, 2, 3].map(number);
  return [
    count(number(0), [of, 'Tổng số'], ({ figures }) => figures.closing[name].households),
    group(1, 'Hộ DTTS', 'minority'),
    group(2, 'Hộ không có khả năng lao động', 'noLabour'),
    group(3, 'Hộ có người có công', 'merit'),
    computed(`${number(4)}=${[number(0), ...parts].join('-')}`, [of, 'Hộ khác'], linear([number(0)], parts)),
  ];
}

function exact(name: ListedClass): Column {
  const heading = ['Ngoài mẫu: đếm đúng', `${classNames[name]} khác`];
  return { ...count('', heading, ({ counts }) => counts[name].others), key: `others-${name}` };
}
