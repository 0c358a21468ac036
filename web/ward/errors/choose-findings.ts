import type { BatchView, FindingView } from '../../client/answers.ts';
import { isErrorCode } from '../../language/finding-labels.ts';
import { hasEnded } from '../hand-in/split-batches.ts';

/** `loi` and `canh-bao` stand in the address. */
export const severities = ['', 'loi', 'canh-bao'] as const;
export type SeverityChoice = (typeof severities)[number];

/** What of a file is shown: everything, errors or warnings, or one code. */
export interface Choice {
  readonly severity: SeverityChoice;
  /** Empty for all codes. */
  readonly code: string;
}

const fits = (code: string, { severity, code: chosen }: Choice): boolean => {
  if (chosen !== '' && chosen !== code) return false;
  return severity === '' || isErrorCode(code) === (severity === 'loi');
};

export const chosenFindings = (findings: readonly FindingView[], choice: Choice): FindingView[] =>
  findings.filter(({ code }) => fits(code, choice));

/** How many findings of a file are chosen, loaded or not. */
export const countChosen = ({ findings = {} }: Pick<BatchView, 'findings'>, choice: Choice): number =>
  Object.entries(findings).reduce((sum, [code, count]) => sum + (fits(code, choice) ? count : 0), 0);

/** So many of the chosen findings are looked for without being asked; a file may have 20,000 others before them. */
const wanted = 100;

/** Whether more is to be loaded without being asked: for a full page, and for the errors that stand before warnings. */
export function needsMore(
  loaded: readonly FindingView[],
  batch: Pick<BatchView, 'findings'>,
  choice: Choice,
): boolean {
  if (loaded.length < Math.min(wanted, countChosen(batch, choice))) return true;
  if (choice.severity === 'canh-bao') return false;
  const errors = loaded.filter(({ code }) => isErrorCode(code)).length;
  return errors < Math.min(wanted, countChosen(batch, { ...choice, severity: 'loi' }));
}

/** The files that something was found in, newest first; those that were discarded or undone come last. */
export const withFindings = (batches: readonly BatchView[]): BatchView[] =>
  batches
    .filter((batch) => batch.corrected || countChosen(batch, { severity: '', code: '' }) > 0)
    .sort((a, b) => Number(hasEnded(a)) - Number(hasEnded(b)));
