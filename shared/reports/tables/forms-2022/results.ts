import type { ListedClass } from '../../report.ts';
import { linear } from '../grid/expression.ts';
import { classNames } from '../table-unit.ts';
import { type Column, count, countBy, share, unknown } from './column-kinds.ts';
import type { Form } from './form.ts';

const ofPeople = ['Kinh', 'DTTS', 'Trong đó: DT tại chỗ'] as const;

/** Reports 12 and 13: the result of a class. */
export const results = (name: ListedClass): Form => ({
  number: name === 'poor' ? 12 : 13,
  title: `KẾT QUẢ RÀ SOÁT ${classNames[name].toLocaleUpperCase('vi')}`,
  columns: columnsOf(name, headingsOf(name)),
  notes: [
    'Dữ liệu rà soát không có số hộ và số khẩu của toàn dân theo dân tộc, dân tộc tại chỗ, số khẩu theo dân tộc: các cột 2–8, 12, 17–19 để địa phương điền, tỷ lệ tự tính.',
    'Dân tộc theo chủ hộ; nơi có hộ không ghi dân tộc, cột 9 là số đếm, không phải tổng của cột 10 và 11. CSCC: hộ có người có công.',
  ],
});

const headingsOf = (name: ListedClass) => ({
  all: 'Tổng số hộ dân cư',
  persons: 'Tổng số khẩu',
  own: `Số ${classNames[name]}`,
  ownPersons: `Số khẩu ${classNames[name]}`,
  rates: `Tỷ lệ ${classNames[name]} (%)`,
});

const columnsOf = (
  name: ListedClass,
  { all, persons, own, ownPersons, rates }: ReturnType<typeof headingsOf>,
): Column[] => [
  countBy('1=2+3', [all, 'Tổng số'], linear(['2', '3']), ({ figures }) => figures.allHouseholds),
  ...ofPeople.map((people, i) => unknown(String(2 + i), [all, people])),
  unknown('5=6+7', [persons, 'Tổng số']),
  ...ofPeople.map((people, i) => unknown(String(6 + i), [persons, people])),
  countBy(
    '9=10+11',
    [own, 'Tổng số'],
    linear(['10', '11']),
    ({ figures }) => figures.closing[name].households,
  ),
  count('10', [own, 'Kinh'], ({ counts }) => counts[name].kinh),
  count('11', [own, 'DTTS'], ({ figures }) => figures.groups[name].minority),
  unknown('12', [own, 'Trong đó: DT tại chỗ']),
  count('13', [own, 'Hộ CSCC'], ({ figures }) => figures.groups[name].merit),
  count('14', [own, 'Hộ KCKNLĐ'], ({ figures }) => figures.groups[name].noLabour),
  count('15', [own, 'Chủ hộ là nữ'], ({ figures }) => figures.groups[name].femaleHead),
  countBy(
    '16=17+18',
    [ownPersons, 'Tổng số'],
    linear(['17', '18']),
    ({ figures }) => figures.closing[name].people,
  ),
  ...ofPeople.map((people, i) => unknown(String(17 + i), [ownPersons, people])),
  share('20=9/1*100', [rates, 'Chung'], ['9', '1']),
  share('21=11/3*100', [rates, 'DTTS'], ['11', '3']),
  share('22=12/4*100', [rates, 'DT tại chỗ'], ['12', '4']),
];
