import { listLabels } from '../../batch/header/columns.ts';
import type { Member } from '../../household.ts';
import type { Standard } from '../../standards/standard.ts';
import { isMinority } from '../minority.ts';
import { ageOn } from './entitlements.ts';
import type { ListRow } from './list-row.ts';
import { birthText, classWords, settingWords, sexWords } from './list-words.ts';

export type ListValue = string | number | null;

/** What the columns of a list depend on beside its rows. */
export interface ListSubject {
  /** The campaign's year. */
  readonly year: number;
  /** The official standard. */
  readonly standard: Standard;
  /** What the rows of the list hold; a column that they have nothing for would be read as missing scores. */
  readonly holds: ListContent;
}

/** What a list's rows have: any of them B1, B2 or an income, all of them the standard's indicators. */
export interface ListContent {
  readonly b1: boolean;
  readonly b2: boolean;
  readonly income: boolean;
  readonly indicators: boolean;
  /** Whether any of them has members. */
  readonly members: boolean;
}

/** One column of a list of households. */
export interface ListColumn {
  /** Empty in a column of the official form whose content no source names, or that would be empty. */
  readonly label: string;
  /** In characters. */
  readonly width: number;
  value(row: ListRow, subject: ListSubject): ListValue;
  /** What it has on the row of a member, in a list that has such rows. */
  ofMember?(member: Member, subject: ListSubject): ListValue;
  /** Whether only the workbook has it: the official form does, but a survey file would not, and reading it warns. */
  readonly ofForm?: true;
  /** Whether its numbers are years, which have no point. */
  readonly isYear?: true;
}

export const listColumn = (label: string, width: number, value: ListColumn['value']): ListColumn => ({
  label,
  width,
  value,
});

/** A column of the official form that a survey file has no use for. */
export const formColumn = (label: string, width: number, value: ListColumn['value']): ListColumn => ({
  ...listColumn(label, width, value),
  ofForm: true,
});

export const blank: ListColumn = listColumn('', 3, () => null);

/** A column of a person: the head on the household's row, each member on an own one. */
const personColumn = (
  label: string,
  width: number,
  ofMember: NonNullable<ListColumn['ofMember']>,
): ListColumn => ({ ...listColumn(label, width, ({ head }, subject) => ofMember(head, subject)), ofMember });

const mark = (given: boolean | undefined): ListValue => (given ? 'x' : null);

/** The columns that several lists have, by what they hold. */
export const columns = {
  head: listColumn('Họ và tên chủ hộ', 26, ({ head }) => head.name),
  member: { ...listColumn('Họ và tên thành viên', 26, () => null), ofMember: ({ name }) => name },
  /** Heads and members in one column. */
  name: personColumn('Họ và tên', 26, ({ name }) => name),
  relation: {
    ...listColumn('Quan hệ với chủ hộ', 12, () => 'Chủ hộ'),
    ofMember: ({ relation }) => relation ?? null,
  },
  birth: personColumn('Ngày sinh', 12, ({ birth }) => (birth ? birthText(birth) : null)),
  sex: personColumn('Giới tính', 8, ({ sex }) => (sex ? sexWords[sex] : null)),
  citizenId: personColumn('Số CCCD/CMND', 15, ({ citizenId }) => citizenId ?? null),
  ethnicity: personColumn('Dân tộc', 11, ({ ethnicity }) => ethnicity ?? null),
  minority: formColumn(listLabels.minority, 7, ({ head }) => mark(isMinority(head.ethnicity))),
  age: {
    ...personColumn(listLabels.age, 7, ({ birth }, { year }) => (birth ? ageOn(birth, year) : null)),
    ofForm: true,
  },
  province: formColumn(listLabels.province, 16, ({ place }) => place.province),
  district: formColumn(listLabels.district, 16, ({ place }) => place.district?.name ?? null),
  districtCode: formColumn(listLabels.districtCode, 9, ({ place }) => place.district?.code ?? null),
  ward: formColumn(listLabels.ward, 18, ({ place }) => place.ward.name),
  wardCode: listColumn('Mã xã', 9, ({ place }) => place.ward.code),
  village: listColumn('Thôn', 18, ({ village }) => village),
  address: formColumn(listLabels.address, 40, ({ village, place: { ward, district, province } }) =>
    [village, ward.name, ...(district ? [district.name] : []), province].join(', '),
  ),
  setting: listColumn('Khu vực', 11, ({ setting }) => (setting ? settingWords[setting] : null)),
  code: listColumn('Mã hộ', 14, ({ code }) => code ?? null),
  people: listColumn('Số nhân khẩu', 8, ({ people }) => people),
  before: listColumn('Phân loại trước rà soát', 14, ({ before }) => classWords[before]),
  after: listColumn('Phân loại sau rà soát', 14, ({ after }) => (after ? classWords[after] : null)),
  noLabour: listColumn('Không có khả năng lao động', 12, ({ noLabour }) => mark(noLabour)),
  merit: listColumn('Có người có công', 10, ({ merit }) => mark(merit)),
  causes: listColumn('Nguyên nhân', 12, ({ causes }) => causes?.join('; ') || null),
  escapedIn: {
    ...formColumn(listLabels.escapedIn, 8, ({ after, escapedIn }, { year }) =>
      after === 'other' ? (escapedIn ?? year) : null,
    ),
    isYear: true,
  },
  escapedTo: listColumn('Ghi chú', 24, ({ before, after }) =>
    before === 'poor' && after === 'near-poor' ? 'Chuyển thành hộ cận nghèo' : null,
  ),
} as const satisfies Record<string, ListColumn>;
