import { chooser } from './choose.ts';
import { type Column, columnsOf, membersOf, type Row } from './columns.ts';
import type { Form } from './form.ts';
import { cellName, headerOf } from './header.ts';
import type { TrueHousehold, TrueList } from './truth.ts';
import type { Line, Tab } from './written.ts';

const titles = [
  'UBND XÃ ĐỒNG LẠC',
  'DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO SAU RÀ SOÁT',
  '(Kèm theo Quyết định của Chủ tịch UBND xã)',
  'Ngày 15 tháng 11 năm 2019',
];
const unitLine = 'Đơn vị tính: 1.000 đồng';

const footers: readonly [readonly string[], readonly string[]] = [
  ['Tổng cộng', 'NGƯỜI LẬP BIỂU', 'TM. ỦY BAN NHÂN DÂN'],
  ['Ghi chú: dấu x là thiếu hụt; Nguyên nhân ghi theo số', 'Đồng Lạc, ngày 20 tháng 11 năm 2019', 'CHỦ TỊCH'],
];

/** The households of one sheet, with their numbers in the list. */
type Part = readonly { readonly household: TrueHousehold; readonly number: number }[];

function rowsOf(list: TrueList, form: Form, part: Part): Row[] {
  const isSingle = membersOf(list, form) === 'none';
  return part.flatMap(({ household, number }, i) => {
    const people = isSingle ? household.people.slice(0, 1) : household.people;
    const villageAgain = part[i - 1]?.household.village === household.village;
    return people.map((person, index) => ({
      household,
      person,
      number,
      index,
      villageAgain: villageAgain || index > 0,
    }));
  });
}

const isNewVillage = ({ index, villageAgain }: Row): boolean => index === 0 && !villageAgain;

/** The lines of the list, with the groups and blank rows between households. */
function dataLines(rows: readonly Row[], columns: readonly Column[], form: Form): Line[] {
  const indent = Array<null>(form.left).fill(null);
  return rows.flatMap((row, i) => {
    const of = { household: row.number - 1, person: row.index };
    const cells = [...indent, ...columns.map((column) => column.write(row))];
    const group = form.villages === 'groups' && isNewVillage(row);
    const name = row.household.village;
    const label = name.startsWith('Tổ') || name.startsWith('Bản') ? name : `Thôn ${name}`;
    const isLast = rows[i + 1]?.number !== row.number;
    return [
      ...(group ? [{ cells: [...indent, null, label] }] : []),
      { cells, of },
      ...(isLast && form.blank > 0 ? [{ cells: [] }] : []),
    ];
  });
}

/** Merges each village over all its rows. */
function villageMerges(rows: readonly Row[], lines: readonly Line[], column: number, top: number): string[] {
  const places = lines.flatMap(({ of }, i) => (of ? [top + i] : []));
  return rows.flatMap((row, i) => {
    if (!isNewVillage(row)) return [];
    const next = rows.findIndex((each, at) => at > i && isNewVillage(each));
    const [from, to] = [places[i] ?? 0, places[(next < 0 ? rows.length : next) - 1] ?? 0];
    return to > from ? [`${cellName(column, from)}:${cellName(column, to)}`] : [];
  });
}

function tabOf(list: TrueList, form: Form, part: Part, name: string): Tab {
  const choose = chooser(form.salt, form.varied);
  const columns = columnsOf({ list, form, choose });
  const above = [
    ...titles.slice(0, form.titles),
    ...(list.measure === 'income' && form.money === 'unit line' ? [unitLine] : []),
  ].map((title) => ({ cells: [...Array<null>(form.left).fill(null), title] }));
  const header = headerOf(columns, form, above.length);
  const rows = rowsOf(list, form, part);
  const data = dataLines(rows, columns, form);
  const top = above.length + header.lines.length;
  const village = columns.findIndex(({ label }) => label.startsWith('Thôn'));
  const isMerged = form.villages === 'merged' && form.file === 'xlsx';
  const below = [0, 1, 2].slice(0, form.footer).map((i) => ({
    cells: [
      ...Array<null>(form.left + (i === 0 ? 0 : 1)).fill(null),
      choose('footer', i, footers)[i] ?? null,
    ],
  }));
  return {
    name,
    says: [...Array<undefined>(form.left).fill(undefined), ...columns.map(({ says }) => says)],
    header: above.length,
    lines: [...above, ...header.lines, ...data, ...below],
    merges: [...header.merges, ...(isMerged ? villageMerges(rows, data, form.left + village, top) : [])],
  };
}

/** The list in the given form. */
export function written(list: TrueList, form: Form): Tab[] {
  const all = list.households.map((household, i) => ({ household, number: i + 1 }));
  if (form.villages !== 'sheets' || form.file === 'csv') return [tabOf(list, form, all, 'Danh sách')];
  const byVillage = Map.groupBy(all, ({ household }) => household.village);
  return [...byVillage].map(([village, part]) => tabOf(list, form, part, village));
}
