import type { Class, Setting } from '../../shared/household.ts';

/** A person as the surveyors know them; `birth` is a day YYYY-MM-DD or a year. */
export interface Person {
  readonly name: string;
  readonly birth: string;
  readonly sex: 'male' | 'female';
  readonly citizenId: string | undefined;
  readonly ethnicity: string;
}

/** What is known of a household beside its class. */
export interface Surveyed {
  readonly code: string | undefined;
  /** Head first. */
  readonly people: readonly Person[];
  readonly size: number;
  readonly village: string;
  /** B1, or the income per person and month. */
  readonly score: number;
  /** Labels of the indicators; each counts ten points. */
  readonly deprived: readonly string[];
  readonly previous: Class;
  readonly merit: boolean;
  readonly causes: readonly number[];
  readonly note: string | undefined;
}

/** A household as it is, whatever the form of the list that it is written in. */
export interface TrueHousehold extends Surveyed {
  readonly class: Class;
}

/** What all households of a list have in common. */
export interface ListKind {
  readonly standard: 'vn-2016' | 'vn-2022';
  readonly measure: 'b1' | 'income';
  /** Whether the members are known by name, or only how many they are. */
  readonly hasMembers: boolean;
  /** Whether the indicators are known, or only their points. */
  readonly hasIndicators: boolean;
}

/** A ward's list. */
export interface TrueList extends ListKind {
  readonly households: readonly TrueHousehold[];
}

/** The ward's villages; one has the lines of towns. */
export const villages: readonly { readonly name: string; readonly setting?: Setting }[] = [
  { name: 'Nà Pha' },
  { name: 'Cốc Lùng' },
  { name: 'Bản Tràng' },
  { name: 'Khuổi Hoà' },
  { name: 'Tổ 3', setting: 'urban' },
];

/** Short labels of the indicators. */
export const indicatorsOf = {
  'vn-2016': [
    ...['Dịch vụ y tế', 'BHYT', 'GD người lớn', 'Đi học trẻ em', 'Chất lượng nhà'],
    ...['Diện tích nhà', 'Nguồn nước', 'Nhà tiêu', 'Viễn thông', 'Tài sản thông tin'],
  ],
  'vn-2022': [
    ...['Việc làm', 'Người phụ thuộc', 'Dinh dưỡng', 'BHYT', 'GD người lớn', 'Đi học trẻ em'],
    ...['Chất lượng nhà', 'Diện tích nhà', 'Nguồn nước', 'Nhà tiêu', 'Viễn thông', 'Tài sản thông tin'],
  ],
} as const;

/** Up to the first line a household is poor, up to the second with thirty points, else near-poor. */
const lines = {
  'vn-2016': {
    b1: { rural: [120, 150], urban: [140, 175] },
    income: { rural: [700_000, 1_000_000], urban: [900_000, 1_300_000] },
  },
  'vn-2022': {
    b1: { rural: [-1, 140], urban: [-1, 175] },
    income: { rural: [-1, 1_500_000], urban: [-1, 2_000_000] },
  },
} as const;

/** The class by the law's lines, without the rules that are tested. */
export function classOf({ standard, measure }: ListKind, { village, score, deprived }: Surveyed): Class {
  const setting = villages.find(({ name }) => name === village)?.setting ?? 'rural';
  const [low, high] = lines[standard][measure][setting];
  if (score <= low) return 'poor';
  if (score > high) return 'other';
  return deprived.length >= 3 ? 'poor' : 'near-poor';
}
