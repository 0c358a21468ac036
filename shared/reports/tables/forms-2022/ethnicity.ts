import type { ByListedClass, ListedClass } from '../../report.ts';
import type { GroupCounts } from '../group-counts.ts';
import { type Column, count } from './column-kinds.ts';
import type { Form } from './form.ts';

/** The form has room for as many peoples of the area; the others are together. */
const mostPeoples = 9;

const blocks = { poor: ['1', 'Hộ nghèo'], 'near-poor': ['2', 'Hộ cận nghèo'] } as const;

/** Report 9: by ethnicity of the head. The columns of peoples are those of the province, the most numerous first. */
export function ethnicity(province: ByListedClass<GroupCounts>): Form {
  const peoples = peoplesOf(province);
  return {
    number: 9,
    title: 'HỘ NGHÈO, HỘ CẬN NGHÈO THEO DÂN TỘC',
    columns: [...block('poor', peoples), ...block('near-poor', peoples)],
    notes: [
      'Theo dân tộc của chủ hộ. Hộ không ghi dân tộc chỉ có trong cột tổng số, nên tổng số có thể lớn hơn Kinh và DTTS cộng lại.',
      'Danh sách dân tộc là của địa phương: các dân tộc có nhiều hộ nhất trong kết quả.',
    ],
  };
}

function peoplesOf({ poor, 'near-poor': nearPoor }: ByListedClass<GroupCounts>): string[] {
  const all = new Map(poor.peoples);
  for (const [name, households] of nearPoor.peoples) all.set(name, (all.get(name) ?? 0) + households);
  const ordered = [...all].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
  return ordered.slice(0, mostPeoples).map(([name]) => name);
}

function block(name: ListedClass, peoples: readonly string[]): Column[] {
  const [number, heading] = blocks[name];
  const minority = 'Hộ DTTS';
  return [
    count(`${number}.0`, [heading, 'Tổng số'], ({ figures }) => figures.closing[name].households),
    count(`${number}.1`, [heading, 'Kinh'], ({ counts }) => counts[name].kinh),
    count(`${number}.2`, [heading, minority, 'Tổng số'], ({ figures }) => figures.groups[name].minority),
    ...peoples.map((people, i) =>
      count(
        `${number}.2.${i + 1}`,
        [heading, minority, people],
        ({ counts }) => counts[name].peoples.get(people) ?? 0,
      ),
    ),
    count(`${number}.2.${peoples.length + 1}`, [heading, minority, 'Dân tộc khác'], ({ counts, figures }) =>
      peoples.reduce(
        (left, people) => left - (counts[name].peoples.get(people) ?? 0),
        figures.groups[name].minority,
      ),
    ),
  ];
}
