import { isAbsent } from '../batch/cells/absent.ts';
import { textOf } from '../batch/cells/cell-text.ts';
import { parseCode } from '../batch/cells/codes.ts';
import { parseWardCode } from '../batch/cells/ids.ts';
import { parseNeeds } from '../batch/cells/needs.ts';
import { parseMoney, parseNumber } from '../batch/cells/numbers.ts';
import type { Cell, Row, Sheet } from '../batch/cells/rows.ts';
import { columns as ofFormat } from '../batch/header/columns.ts';
import { type Campaign, wardsOf } from '../campaign.ts';
import { problem, Refusal } from '../errors.ts';
import { type Column, type TableRow, tableIn } from '../tables/table.ts';
import type { TableProblem } from '../tables/table-findings.ts';
import { needWords } from './need-words.ts';
import { Need } from './needs.ts';
import type { Support } from './support.ts';

const name = { vi: 'nhiều nhất 200 ký tự', en: 'at most 200 characters' };
const whole = { vi: 'số nguyên từ 0', en: 'a whole number from 0' };
const number = { vi: 'số từ 0', en: 'a number from 0' };
const dong = { vi: 'số tiền bằng đồng', en: 'an amount in dong' };
const wholeCode = { vi: 'đủ mã, ô dạng văn bản', en: 'the whole code, in a cell formatted as text' };

const needs = {
  vi: `các nhu cầu của danh sách, cách nhau bằng dấu chấm phẩy: ${Need.options.map((need) => needWords[need].vi).join(', ')}`,
  en: `needs of the list in Vietnamese, with semicolons between: ${Need.options.map((need) => needWords[need].vi).join(', ')}`,
};

/** Columns of `support.csv`, format 1. */
const columns = {
  programme: { labels: ['Chương trình', 'Tên chương trình', 'Chính sách'], expects: name },
  unit: { labels: ['Đơn vị', 'Đơn vị tính', 'ĐVT'], optional: true, expects: name },
  ward: { labels: ofFormat.wardCode, optional: true },
  household: { labels: ofFormat.code, optional: true, expects: wholeCode },
  households: { labels: ['Số hộ'], optional: true, expects: whole },
  people: { labels: ['Số người', 'Số nhân khẩu'], optional: true, expects: whole },
  count: { labels: ['Số lượng'], optional: true, expects: number },
  money: { labels: ['Số tiền', 'Số tiền (đồng)', 'Kinh phí (đồng)'], optional: true, expects: dong },
  planned: { labels: ['Kế hoạch', 'Số kế hoạch'], optional: true, expects: number },
  needs: { labels: ['Nhu cầu', 'Nhu cầu hỗ trợ', 'Nhu cầu được đáp ứng'], optional: true, expects: needs },
  /** Not read: `610,201` million may be meant as 610.201 million. */
  scaledMoney: {
    labels: ['triệu đồng', 'nghìn đồng', 'ngàn đồng', '1.000 đồng', '1.000.000 đồng', 'tỷ đồng'].map(
      (unit) => `Số tiền (${unit})`,
    ) as [string],
    optional: true,
  },
} as const satisfies Record<string, Column>;
type Key = keyof typeof columns;

interface SupportRows {
  readonly support: Support[];
  readonly problems: readonly TableProblem[];
}

/** The support in a sheet, and everything in it that cannot be read. `wards` are the codes of the campaign's wards. */
export function supportIn(rows: readonly Row[], wards: readonly string[]): SupportRows {
  const known = new Set(wards);
  const table = tableIn(rows, columns);
  const support = table.rows.flatMap((row) => supportOf(row, known) ?? []);
  return { support, problems: table.problems };
}

const parseName = (cell: Cell): string | undefined => {
  const text = textOf(cell);
  return text.length <= 200 ? text : undefined;
};
const parseHousehold = (cell: Cell): string | undefined => {
  const code = parseCode(cell);
  return code !== undefined && code.length <= 100 ? code : undefined;
};
const parseAmount =
  (parse: (cell: Cell) => number | undefined, isRight: (value: number) => boolean) =>
  (cell: Cell): number | undefined => {
    const value = parse(cell);
    return value !== undefined && value >= 0 && isRight(value) ? value : undefined;
  };
const parseWhole = parseAmount(parseNumber, Number.isSafeInteger);
const parseAny = parseAmount(parseNumber, Number.isFinite);
const parseDong = parseAmount(parseMoney.month, Number.isFinite);
const parseWard = (cell: Cell): string => (isAbsent(cell) ? '' : parseWardCode(cell));

/** None where the cell has a mark for nothing; undefined where any of its words is no need of the list. */
const parseNeedsMet = (cell: Cell): readonly Need[] | undefined => {
  const { needs, unknown } = parseNeeds(cell);
  return unknown.length > 0 ? undefined : needs;
};

const amounts = ['households', 'people', 'count', 'money', 'planned'] as const;

function supportOf(row: TableRow<Key>, wards: ReadonlySet<string>): Support | undefined {
  const support = {
    programme: row.required('programme', parseName),
    unit: row.read('unit', parseName),
    ward: row.read('ward', parseWard) || undefined,
    household: row.read('household', parseHousehold) || undefined,
    households: row.read('households', parseWhole),
    people: row.read('people', parseWhole),
    count: row.read('count', parseAny),
    money: row.read('money', parseDong),
    planned: row.read('planned', parseAny),
  };
  const needs = row.read('needs', parseNeedsMet) ?? [];
  const { ward, household } = support;
  if (ward !== undefined && !wards.has(ward)) {
    row.report('ward', 'E521', { value: ward });
  }
  if (household !== undefined && ward === undefined) {
    row.report('ward', 'E541');
  }
  if (row.has('scaledMoney')) {
    row.report('scaledMoney', 'E542');
  }
  if (household === undefined && row.isSound() && amounts.every((key) => support[key] === undefined)) {
    row.report('households', 'E543');
  }
  const { programme, ...rest } = support;
  if (!row.isSound() || programme === undefined) return undefined;
  return { programme, ...defined(rest), ...(needs.length > 0 && { needs: [...needs] }) };
}

type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** Without undefined values, so that a stored row has only what the file has. */
const defined = <T extends object>(value: T): Defined<T> =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Defined<T>;

/** Reads `support.csv`. Refuses `CampaignInvalid` with the row and the column that cannot be read. */
export async function readSupport(sheet: Sheet, campaign: Campaign): Promise<Support[]> {
  const rows: Row[] = [];
  for await (const chunk of sheet.rows()) rows.push(...chunk);
  const wards = wardsOf(campaign).map(({ code }) => code);
  const { support, problems } = supportIn(rows, wards);
  const [first] = problems;
  if (!first) return support;
  const { row, label, text, cure } = first;
  const place = `${row}, ${label}`;
  const said = problem(`${text.vi} ${cure.vi}`, `${text.en} ${cure.en}`);
  throw new Refusal('CampaignInvalid', { file: 'support.csv', place, ...said });
}
