import type { Cell, Row, Sheet } from '../../../shared/batch/cells/rows.ts';
import {
  type BatchContext,
  type BatchTotals,
  type CheckItem,
  checkBatch,
  findingsIn,
} from '../../../shared/batch/check.ts';
import type { Finding } from '../../../shared/batch/findings/findings.ts';
import { findHeader } from '../../../shared/batch/header/header.ts';
import { labelsOf } from '../../../shared/batch/header/labels.ts';
import { type Layout, layoutOf } from '../../../shared/batch/header/layout.ts';
import { standardNamed } from '../../../shared/standards/index.ts';

/** A rural ward under the 2016 standard, on 1 November 2019. */
export const ward: BatchContext = {
  wardCode: '02029',
  setting: 'rural',
  villages: [{ name: 'Nà Pha' }, { name: 'Tổng Khắt' }, { name: 'Phố Mới', setting: 'urban' }],
  standards: [standardNamed('vn-2016')],
  today: '2019-11-01',
};

/** Rows as arrays, numbered from 1. */
export const numbered = (rows: readonly (readonly Cell[])[]): Row[] =>
  rows.map((cells, i) => ({ number: i + 1, cells }));

/** The layout of a list with these labels. */
export function layoutOfLabels(labels: readonly Cell[]): Layout {
  const found = findHeader(numbered([labels]), labelsOf(ward.standards));
  if (!found) throw new Error('The labels make no header.');
  return layoutOf(sheetOf([labels]), found, ward.standards);
}

/** A sheet in memory that gives a few rows at a time. */
const sheetOf = (rows: readonly (readonly Cell[])[], more: Partial<Sheet> = {}): Sheet => ({
  name: 'Danh sách',
  hidden: false,
  async *rows() {
    const all = numbered(rows);
    for (let at = 0; at < all.length; at += 3) yield all.slice(at, at + 3);
  },
  ...more,
});

export interface Outcome {
  readonly events: readonly CheckItem[];
  readonly findings: readonly Finding[];
  readonly totals: BatchTotals;
}

/** Checks the rows of one sheet to the end. */
export async function checked(
  rows: readonly (readonly Cell[])[],
  context = ward,
  more: Partial<Sheet> = {},
): Promise<Outcome> {
  const events: CheckItem[] = [];
  const checking = checkBatch([sheetOf(rows, more)], context);
  for (;;) {
    const { done, value } = await checking.next();
    if (!done) events.push(...value);
    else {
      return { events, findings: findingsIn(events), totals: value };
    }
  }
}

/** The columns of the small lists in these tests. */
export const header = [
  'STT',
  'Mã hộ',
  'Chủ hộ',
  'Thành viên',
  'Ngày sinh',
  'Giới tính',
  'CCCD',
  'Thôn',
  'Nhân khẩu',
  'B1',
  'B2',
  'Phân loại',
];

type Values = Partial<
  Record<
    | 'no'
    | 'code'
    | 'head'
    | 'member'
    | 'birth'
    | 'sex'
    | 'id'
    | 'village'
    | 'people'
    | 'b1'
    | 'b2'
    | 'stated',
    Cell
  >
>;

const row = (values: Values): Cell[] => {
  const { no, code, head, member, birth, sex, id, village, people, b1, b2, stated } = values;
  return [no, code, head, member, birth, sex, id, village, people, b1, b2, stated].map(
    (cell) => cell ?? null,
  );
};

/** A household's first row: one person, poor (B1 100), no error; `values` change it. */
export const household = (no: number, values: Values = {}): Cell[] =>
  row({
    no,
    code: `H${no}`,
    head: 'Đặng Thị Nga',
    birth: '24/05/1958',
    sex: 'Nữ',
    village: 'Nà Pha',
    b1: '100',
    b2: '0',
    ...values,
  });

export const member = (values: Values = {}): Cell[] =>
  row({ member: 'Dương Đình Đạt', birth: 1956, sex: 'Nam', ...values });

/** What is compared of a finding. */
export const brief = ({ code, row: at, column }: Finding): string => `${code} ${at}${column ?? ''}`;
