import { plural } from '../i18n/plural.ts';
import type { AcceptedHousehold } from './accepted-household.ts';
import type { BatchTotals } from './check.ts';
import { describeFinding, type FindingText } from './findings/describe-finding.ts';
import { type Finding, type FindingCode, isError } from './findings/findings.ts';
import { unsurveyedNote } from './rows/unsurveyed.ts';

/**
 * The JSON of `validate`: the sums of the file, every finding in both languages, and the accepted households, so that
 * what was taken can be compared with the file.
 */
interface BatchReport extends Omit<BatchTotals, 'fileRejected' | 'columns'> {
  /** The file's name as it was given. */
  readonly file: string;
  readonly findings: readonly FindingText[];
  readonly acceptedHouseholds: readonly AcceptedHousehold[];
}

/** The places listed per code for a reader; the JSON and the marked file have all of them. */
const listedPerCode = 20;

/** The number of findings of each code, and the first of them. */
export type Tallies = ReadonlyMap<
  FindingCode,
  { readonly count: number; readonly first: readonly Finding[] }
>;

/** Counts findings as they come, and keeps only those that are listed. */
export function tallying(): { readonly tallies: Tallies; add(finding: Finding): void } {
  const tallies = new Map<FindingCode, { count: number; first: Finding[] }>();
  const add = (finding: Finding): void => {
    const own = tallies.get(finding.code) ?? { count: 0, first: [] };
    own.count += 1;
    if (own.first.length < listedPerCode) own.first.push(finding);
    tallies.set(finding.code, own);
  };
  return { tallies, add };
}

export const totalOf = (tallies: Tallies): number =>
  [...tallies.values()].reduce((sum, { count }) => sum + count, 0);

export const hasErrors = (tallies: Tallies): boolean => [...tallies.keys()].some(isError);

/** The findings by code as people read them: errors first. */
export const byCode = (tallies: Tallies) =>
  [...tallies].toSorted(([a], [b]) => Number(isError(b)) - Number(isError(a)) || a.localeCompare(b));

const sumsOf = (file: string, totals: BatchTotals): Omit<BatchReport, 'findings' | 'acceptedHouseholds'> => {
  const { rows, households, accepted, rejected, unsurveyed, people, classes } = totals;
  return { file, rows, households, accepted, rejected, unsurveyed, people, classes };
};

const indented = (value: unknown): string => JSON.stringify(value, null, 2);

type Chunks<Item> = AsyncIterable<readonly Item[]> | Iterable<readonly Item[]>;

/** What a report lists. */
interface Listed {
  readonly findings: Chunks<Finding>;
  readonly accepted: Chunks<AcceptedHousehold>;
}

/** A `BatchReport` as text in pieces, so that what it lists is never in memory together. */
export async function* reportJson(
  file: string,
  totals: BatchTotals,
  { findings, accepted }: Listed,
): AsyncGenerator<string> {
  yield `${indented(sumsOf(file, totals)).slice(0, -2)},\n  "findings": `;
  yield* listJson(findings, describeFinding);
  yield ',\n  "acceptedHouseholds": ';
  yield* listJson(accepted, (household) => household);
  yield '\n}\n';
}

/** A list of the report as JSON, in pieces. */
async function* listJson<Item>(chunks: Chunks<Item>, shown: (item: Item) => unknown): AsyncGenerator<string> {
  yield '[';
  let separator = '\n    ';
  for await (const items of chunks) {
    if (items.length === 0) continue;
    const texts = items.map((item) => indented(shown(item)).replaceAll('\n', '\n    '));
    yield separator + texts.join(',\n    ');
    separator = ',\n    ';
  }
  yield separator.startsWith(',') ? '\n  ]' : ']';
}

/** A finding's household in words: `hộ 12 (H0012, Triệu Văn Páo)`, with what is known of it. */
export function householdText({ household }: Pick<FindingText, 'household'>): string {
  if (!household) return '';
  const { no, code, head } = household;
  const others = [code, head].filter(Boolean).join(', ');
  if (no === null) return others && `hộ ${others}`;
  return others ? `hộ ${no} (${others})` : `hộ ${no}`;
}

function placeOf(finding: FindingText): string {
  const { sheet, row, column, label } = finding;
  const cell = [
    sheet && `[${sheet}]`,
    row !== null && `dòng ${row}`,
    column && `cột ${column}`,
    label && `“${label}”`,
  ];
  return [cell.filter(Boolean).join(' '), householdText(finding)].filter(Boolean).join(', ');
}

/** Findings with one cure, and the cure below them. */
function curedAlike([cure, findings]: readonly [string, readonly FindingText[]]): string[] {
  const lines = findings.flatMap((each) => {
    const place = placeOf(each);
    return [`  ${place && `${place}: `}${each.message}`, `    ${each.messageEn}`];
  });
  return [...lines, `  → ${cure}`, ...findings.slice(0, 1).map(({ cureEn }) => `    ${cureEn}`)];
}

function group(code: FindingCode, count: number, findings: readonly FindingText[]): string[] {
  const word = isError(code) ? 'LỖI' : 'Cảnh báo';
  const lines = [...Map.groupBy(findings, ({ cure }) => cure)].flatMap(curedAlike);
  const more = count > findings.length ? [`  … và ${count - findings.length} chỗ khác / more`] : [];
  return ['', `${word} ${code} × ${count}`, ...lines, ...more];
}

/** The report for a reader: sums first, then findings by code, errors first, Vietnamese before English. */
export function reportLines(file: string, totals: BatchTotals, tallies: Tallies): string[] {
  const { rows, households, accepted, rejected, unsurveyed, people, classes } = totals;
  const near = classes['near-poor'];
  const skipped = `  ${unsurveyed} hộ ghi “${unsurveyedNote}” được bỏ qua / households not surveyed yet, skipped`;
  return [
    file,
    `  ${rows} dòng, ${households} hộ: ${accepted} hợp lệ, ${rejected} có lỗi / ${rows} ${plural(rows, 'row')}, ${households} ${plural(households, 'household')}: ${accepted} accepted, ${rejected} with errors`,
    ...(unsurveyed > 0 ? [skipped] : []),
    `  Hộ nghèo ${classes.poor.households}, hộ cận nghèo ${near.households}, không nghèo ${classes.other.households}; ${people} nhân khẩu / poor, near-poor, other; people`,
    ...byCode(tallies).flatMap(([code, { count, first }]) => group(code, count, first.map(describeFinding))),
  ];
}
