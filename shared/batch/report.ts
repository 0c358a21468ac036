import type { BatchTotals } from './check.ts';
import { describeFinding, type Finding, type FindingText } from './findings.ts';

/** The JSON of `validate`: sums of the accepted households and every finding in both languages. */
export interface BatchReport extends Omit<BatchTotals, 'fileRejected'> {
  /** The file's name as it was given. */
  readonly file: string;
  readonly findings: readonly FindingText[];
}

export function batchReport(file: string, totals: BatchTotals, findings: readonly Finding[]): BatchReport {
  const { rows, households, accepted, rejected, people, classes } = totals;
  return {
    file,
    rows,
    households,
    accepted,
    rejected,
    people,
    classes,
    findings: findings.map(describeFinding),
  };
}

/** How many places of one code are listed for a reader; the JSON and the marked file have all. */
const shown = 20;

const placeOf = ({ sheet, row, column, label }: FindingText): string =>
  [sheet && `[${sheet}]`, row !== null && `dòng ${row}`, column && `cột ${column}`, label && `“${label}”`]
    .filter(Boolean)
    .join(' ');

function group(code: string, findings: readonly FindingText[]): string[] {
  const word = findings[0]!.severity === 'error' ? 'LỖI' : 'Cảnh báo';
  const lines = findings
    .slice(0, shown)
    .flatMap((each) => [
      `  ${placeOf(each)}: ${each.message}`.replace(/ {2}: /, '  '),
      `    ${each.messageEn}`,
    ]);
  const { cure, cureEn } = findings[0]!;
  const more = findings.length > shown ? [`  … và ${findings.length - shown} chỗ khác / more`] : [];
  return ['', `${word} ${code} × ${findings.length}`, ...lines, ...more, `  → ${cure}`, `    ${cureEn}`];
}

/** The report for a reader: sums first, then findings by code, Vietnamese before English. */
export function reportLines(report: BatchReport): string[] {
  const { file, rows, households, accepted, rejected, people, classes, findings } = report;
  const near = classes['near-poor'];
  const byCode = Map.groupBy(findings, ({ code }) => code);
  const codes = [...byCode].toSorted(([a], [b]) => a.localeCompare(b));
  return [
    file,
    `  ${rows} dòng, ${households} hộ: ${accepted} được ghi nhận, ${rejected} bị trả lại / ${rows} rows, ${households} households: ${accepted} accepted, ${rejected} rejected`,
    `  Hộ nghèo ${classes.poor.households}, hộ cận nghèo ${near.households}, không nghèo ${classes.other.households}; ${people} nhân khẩu / poor, near-poor, other; people`,
    ...codes.flatMap(([code, own]) => group(code, own)),
  ];
}
