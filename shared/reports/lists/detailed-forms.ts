import { listLabels } from '../../batch/header/columns.ts';
import type { Member } from '../../household.ts';
import type { Need } from '../../support/needs.ts';
import type { ListedClass } from '../report.ts';
import { classNames } from '../tables/table-unit.ts';
import type { ListValue } from './list-columns.ts';
import type { ListRow } from './list-row.ts';

/** A person of a detailed list, with the numbers of the household and of the person in it. */
export interface ListedPerson {
  readonly row: ListRow;
  readonly person: Member;
  readonly household: number;
  readonly number: number;
}

/** A column of a detailed list: of numbers, which its total counts, of marks, likewise, or of texts. */
export interface DetailedColumn {
  readonly kind: 'count' | 'year' | 'mark' | 'text';
  /** One to three headings from the top; equal ones side by side are merged. */
  readonly heading: readonly string[];
  /** What the row of column numbers has. */
  readonly number: string;
  /** In characters. */
  readonly width: number;
  value(listed: ListedPerson): ListValue;
}

/** Report 14 or 15 of the fifteen: the households of a class with their members. It holds names. */
export interface DetailedForm {
  readonly sheet: string;
  readonly form: string;
  readonly list: ListedClass;
  readonly title: string;
  readonly columns: readonly DetailedColumn[];
  readonly notes: readonly string[];
}

/** What a mark is written as. */
export const markText = 'x';

const isHead = ({ number }: ListedPerson): boolean => number === 1;

const text = (
  heading: readonly string[],
  [number, width]: readonly [string, number],
  value: DetailedColumn['value'],
): DetailedColumn => ({ kind: 'text', heading, number, width, value });

/** What is known of the household stands on the row of its head. */
const mark = (
  heading: readonly string[],
  number: number,
  isMarked: (row: ListRow) => boolean | undefined,
): DetailedColumn => ({
  kind: 'mark',
  heading,
  number: String(number),
  width: 9,
  value: (listed) => (isHead(listed) && isMarked(listed.row) ? markText : null),
});

/** The year of birth stands in the column of the sex. */
const birthYear = (sex: Member['sex'], heading: string, number: number): DetailedColumn => ({
  kind: 'year',
  heading: ['Năm sinh', heading],
  number: String(number),
  width: 8,
  value: ({ person }) =>
    person.sex === sex && person.birth !== undefined ? Number(person.birth.slice(0, 4)) : null,
});

const statusWords = {
  poor: ['Nghèo mới', 'Tái nghèo', 'Nghèo cũ'],
  'near-poor': ['Cận nghèo mới', 'Tái cận nghèo', 'Cận nghèo cũ'],
} as const satisfies Record<ListedClass, readonly string[]>;

const statuses = ['new', 'relapsed', 'old'] as const;

/** The needs that each column of support stands for. */
const support: readonly (readonly [heading: string, needs: readonly Need[]])[] = [
  [listLabels.health, ['health']],
  [listLabels.education, ['tuition']],
  [listLabels.production, ['tools']],
  ['Tín dụng', ['credit']],
  ['Nhà ở', ['housing']],
  ['Khác', ['training', 'job', 'water', 'other']],
];

const columnsOf = (list: ListedClass): DetailedColumn[] => [
  {
    kind: 'count',
    heading: ['STT hộ'],
    number: 'A',
    width: 7,
    value: (each) => (isHead(each) ? each.household : null),
  },
  { kind: 'count', heading: ['STT nhân khẩu'], number: 'B', width: 7, value: ({ number }) => number },
  text(['Họ và tên'], ['C', 28], ({ person }) => person.name),
  birthYear('male', 'Nam', 1),
  birthYear('female', 'Nữ', 2),
  text(['Dân tộc'], ['3', 11], ({ person }) => person.ethnicity ?? null),
  text(['Quan hệ với chủ hộ'], ['4', 14], (each) => each.person.relation ?? (isHead(each) ? 'Chủ hộ' : null)),
  ...statuses.map((status, i) =>
    mark(['Diễn biến', statusWords[list][i] ?? ''], 5 + i, (row) => row.status === status),
  ),
  mark([listLabels.meritPolicy], 8, ({ merit }) => merit),
  mark([listLabels.indigenous], 9, () => false),
  mark(['KCKNLĐ'], 10, ({ noLabour }) => noLabour),
  ...support.map(([heading, needs], i) =>
    mark(['Nhu cầu hỗ trợ', heading], 11 + i, (row) => needs.some((need) => row.needs?.includes(need))),
  ),
];

const notes = [
  'Mỗi hộ có các nhân khẩu mà danh sách rà soát ghi tên, chủ hộ trước; năm sinh ghi ở cột theo giới tính, để trống nơi không rõ giới tính.',
  'Thông tin của hộ ghi ở dòng chủ hộ. Cột 5 gồm cả hộ chuyển từ diện kia sang. CSCC: hộ có người có công; KCKNLĐ: hộ không có khả năng lao động.',
  'Cột 9: dữ liệu rà soát không có dân tộc tại chỗ, địa phương điền. Cột 11–16 theo nhu cầu hộ nêu; “Khác” gồm đào tạo nghề, việc làm, nước sạch và nhu cầu khác.',
];

const formOf = (number: 14 | 15, list: ListedClass): DetailedForm => ({
  sheet: `Biểu ${number}`,
  form: `Biểu số ${number}`,
  list,
  title: `DANH SÁCH CHI TIẾT ${classNames[list].toLocaleUpperCase('vi')}`,
  columns: columnsOf(list),
  notes,
});

/** Reports 14 and 15, in the order of their numbers. */
export const detailedForms: readonly DetailedForm[] = [formOf(14, 'near-poor'), formOf(15, 'poor')];
