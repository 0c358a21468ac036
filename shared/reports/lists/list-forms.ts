import { listLabels } from '../../batch/header/columns.ts';
import { entitlementsOf, schoolAge } from './entitlements.ts';
import { blank, columns, formColumn, type ListColumn, type ListSubject, listColumn } from './list-columns.ts';
import type { KeptName, ListName } from './lists-of-ward.ts';
import { furtherScoreColumns, scoreColumns } from './score-columns.ts';

/** How a list is laid out: its titles and its columns, the number of the household before them. */
export interface ListForm {
  /** The name of its sheet, at most 31 characters. */
  readonly sheet: string;
  readonly title: string;
  /** The row of the first household, counted from 1, as the official workbook has it. */
  readonly firstRow: number;
  columns(subject: ListSubject): ListColumn[];
  /** Whether a row for each member stands below its household's. */
  readonly hasMembers?: true;
}

/**
 * The first sheet of the official list workbook: columns C to AA, without the one of members, since a household is one
 * row. No source names column Y; the number and the day of the decision are not known. Own columns follow.
 */
const classColumns = (subject: ListSubject): ListColumn[] => [
  columns.head,
  blank,
  columns.relation,
  columns.birth,
  columns.sex,
  columns.citizenId,
  columns.province,
  columns.district,
  columns.districtCode,
  columns.ward,
  columns.wardCode,
  columns.village,
  columns.ethnicity,
  columns.after,
  formColumn(listLabels.decision, 12, () => null),
  formColumn(listLabels.decidedOn, 12, () => null),
  ...scoreColumns(subject),
  columns.minority,
  columns.noLabour,
  columns.merit,
  columns.causes,
  blank,
  columns.age,
  columns.people,
  columns.code,
  columns.setting,
  columns.before,
  ...furtherScoreColumns(subject),
];

/** The second and third sheet of the official list workbook: columns C to P. Own columns follow. */
const escapedColumns = (subject: ListSubject): ListColumn[] => [
  columns.head,
  columns.relation,
  columns.sex,
  columns.birth,
  columns.citizenId,
  columns.ethnicity,
  columns.address,
  ...scoreColumns(subject),
  blank,
  columns.escapedTo,
  blank,
  columns.age,
  columns.people,
  columns.code,
  columns.wardCode,
  columns.ward,
  columns.village,
  columns.setting,
  columns.before,
  columns.after,
  columns.escapedIn,
  ...furtherScoreColumns(subject),
];

const entitledColumns = (): ListColumn[] => [
  columns.head,
  columns.birth,
  columns.sex,
  columns.citizenId,
  columns.ward,
  columns.wardCode,
  columns.village,
  columns.code,
  columns.people,
  columns.before,
  columns.after,
  listColumn(
    `${listLabels.healthCards} (số người)`,
    12,
    (row, { year }) => entitlementsOf(row, year).healthCards || null,
  ),
  listColumn(
    `${listLabels.tuition} (số trẻ từ ${schoolAge.from} đến dưới ${schoolAge.below} tuổi)`,
    16,
    (row, { year }) => entitlementsOf(row, year).pupils ?? null,
  ),
  listColumn(listLabels.credit, 9, (row, { year }) => (entitlementsOf(row, year).credit ? 'x' : null)),
  listColumn(listLabels.electricity, 9, (row, { year }) =>
    entitlementsOf(row, year).electricity ? 'x' : null,
  ),
];

const ofClasses = (sheet: string, title: string): ListForm => ({
  sheet,
  title,
  firstRow: 8,
  columns: classColumns,
});
const ofEscaped = (sheet: string, title: string): ListForm => ({
  sheet,
  title,
  firstRow: 10,
  columns: escapedColumns,
});

export const listForms: Readonly<Record<ListName, ListForm>> = {
  poor: ofClasses('Hộ nghèo', 'DANH SÁCH HỘ NGHÈO SAU KHI RÀ SOÁT'),
  'near-poor': ofClasses('Hộ cận nghèo', 'DANH SÁCH HỘ CẬN NGHÈO SAU KHI RÀ SOÁT'),
  'escaped-poor': ofEscaped('Thoát nghèo', 'DANH SÁCH HỘ THOÁT NGHÈO SAU KHI RÀ SOÁT'),
  'escaped-near-poor': ofEscaped('Thoát cận nghèo', 'DANH SÁCH HỘ THOÁT CẬN NGHÈO SAU KHI RÀ SOÁT'),
  new: ofClasses('Phát sinh mới', 'DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO PHÁT SINH MỚI'),
  relapsed: ofClasses('Tái nghèo', 'DANH SÁCH HỘ TÁI NGHÈO, TÁI CẬN NGHÈO'),
  missing: ofClasses('Chưa rà soát', 'DANH SÁCH HỘ ĐẦU KỲ CHƯA ĐƯỢC RÀ SOÁT'),
  entitled: {
    sheet: 'Chính sách',
    title: 'DANH SÁCH HỘ ĐƯỢC XEM XÉT HƯỞNG CHÍNH SÁCH',
    firstRow: 8,
    columns: entitledColumns,
  },
};

/** The same with the members: official sheets have a column of their names, or one of everyone's. */
function withMembers(form: ListForm): ListForm {
  const { head, member, name } = columns;
  return {
    ...form,
    hasMembers: true,
    columns: (subject) => {
      const all = form.columns(subject);
      if (!subject.holds.members) return all;
      return all[1] === blank ? all.with(1, member) : all.with(all.indexOf(head), name);
    },
  };
}

interface ClosingForm {
  readonly form: ListForm;
  /** The lists that it holds, one after the other. */
  readonly lists: readonly KeptName[];
  /** Not in the official workbook: there where somebody is on it. */
  readonly isOwn?: true;
}

/** The sheets of the official list workbook, and one of our own by which it is the whole opening list of next year. */
export const closingForms: readonly ClosingForm[] = [
  {
    form: withMembers(ofClasses('HN, HCN sau rà soát', 'DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO SAU KHI RÀ SOÁT')),
    lists: ['poor', 'near-poor'],
  },
  { form: withMembers(listForms['escaped-poor']), lists: ['escaped-poor'] },
  { form: withMembers(listForms['escaped-near-poor']), lists: ['escaped-near-poor'] },
  {
    form: withMembers(
      ofEscaped('Thoát các năm trước', 'DANH SÁCH HỘ THOÁT NGHÈO, THOÁT CẬN NGHÈO CÁC NĂM TRƯỚC'),
    ),
    lists: ['history'],
    isOwn: true,
  },
];
