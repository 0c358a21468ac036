import { fill, type Params } from '../../i18n/fill.ts';
import type { Advice, Text } from '../../i18n/text.ts';
import { cellProblems, isCellProblem } from './cell-problems.ts';
import { fileProblems, isFileProblem } from './file-problems.ts';
import { type Finding, type FindingCode, type FindingHousehold, findings } from './findings.ts';

/** What people know a finding's household by. */
interface HouseholdText {
  /** Its first row. */
  readonly row: number;
  readonly no: string | null;
  readonly code: string | null;
  /** The head's name: for those who may see personal data. */
  readonly head: string | null;
}

/** A finding as it is shown: `message` and `cure` are Vietnamese. */
export interface FindingText {
  readonly code: FindingCode;
  readonly severity: 'error' | 'warning';
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly label: string | null;
  readonly value: string | null;
  readonly household: HouseholdText | null;
  readonly message: string;
  readonly messageEn: string;
  readonly cure: string;
  readonly cureEn: string;
}

const classNames: Readonly<Record<string, Text>> = {
  poor: { vi: 'hộ nghèo', en: 'poor' },
  'near-poor': { vi: 'hộ cận nghèo', en: 'near-poor' },
  other: { vi: 'không nghèo', en: 'not poor' },
};

const textsOf = ({ code, params }: Finding): Advice => {
  const problem = params?.problem;
  if (code === 'E001' && isFileProblem(problem)) return fileProblems[problem];
  return isCellProblem(problem) && cellProblems[problem].code === code
    ? cellProblems[problem]
    : findings[code];
};

/** The params that a finding's texts may use, in one language. */
function paramsIn(
  { sheet = '', label = '', value = '', row, column = '', params }: Finding,
  language: keyof Text,
): Params {
  const own = { sheet, label, value, row: row ?? '', column };
  if (!params) return own;
  const named = Object.entries(params).map(([name, param]) => [name, classNames[param]?.[language] ?? param]);
  return { ...own, ...Object.fromEntries(named) };
}

const shownHousehold = ({ row, no, code, head }: FindingHousehold): HouseholdText => ({
  row,
  no: no ?? null,
  code: code ?? null,
  head: head ?? null,
});

/** The finding with its texts in both languages; what is absent is null, as in the JSON of `validate`. */
export function describeFinding(finding: Finding): FindingText {
  const { code, sheet, row, column, label, value, household } = finding;
  const { what, cure } = textsOf(finding);
  const vi = paramsIn(finding, 'vi');
  const en = paramsIn(finding, 'en');
  return {
    code,
    severity: findings[code].severity,
    sheet: sheet || null,
    row: row ?? null,
    column: column ?? null,
    label: label ?? null,
    value: value ?? null,
    household: household ? shownHousehold(household) : null,
    message: fill(what.vi, vi),
    messageEn: fill(what.en, en),
    cure: fill(cure.vi, vi),
    cureEn: fill(cure.en, en),
  };
}
