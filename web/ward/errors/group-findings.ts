import type { Answer } from '../../../shared/contract/call.ts';
import type { FindingView } from '../../client/answers.ts';

export type Rejected = Answer<'readRejected'>['rejected'][number];

/** What a household is called in its file: its number, its code, its head's name. */
type NamedHousehold = NonNullable<FindingView['household']>;

/** The findings of one household, of one row where the household is not known, or of the file as a whole. */
export interface FindingGroup {
  readonly key: string;
  /** The first row; absent for the file as a whole. */
  readonly row?: number | undefined;
  readonly sheet: string | null;
  readonly named?: NamedHousehold | undefined;
  /** The household that stands with errors, where it is one. */
  readonly household?: Rejected | undefined;
  readonly findings: readonly FindingView[];
  readonly hasError: boolean;
}

/** No household has more rows. */
const mostRows = 40;

/**
 * The rejected household that a finding belongs to. `rejected` are those of the finding's file. Its first row is the one
 * that the finding names; findings of earlier versions name none, and belong to the nearest one above. An error that it
 * does not have belongs to a household that was corrected since.
 */
export function householdAt(
  { sheet, row, code, household }: Pick<FindingView, 'sheet' | 'row' | 'code' | 'household'>,
  rejected: readonly Rejected[],
): Rejected | undefined {
  const onSheet = rejected.filter((each) => each.sheet === undefined || each.sheet === sheet);
  if (household) return onSheet.find((each) => each.row === household.row);
  if (row === null) return undefined;
  const above = onSheet.filter((each) => each.row <= row && row - each.row < mostRows);
  const nearest = above.reduce<Rejected | undefined>(
    (best, each) => (best && best.row >= each.row ? best : each),
    undefined,
  );
  return nearest && (nearest.row === row || nearest.codes.includes(code)) ? nearest : undefined;
}

const isError = ({ severity }: FindingView): boolean => severity === 'error';

/** Findings by household: those with errors first, then in the order of the file. */
export function groupFindings(
  findings: readonly FindingView[],
  rejected: readonly Rejected[],
): FindingGroup[] {
  const groups = new Map<string, { household: Rejected | undefined; findings: FindingView[] }>();
  for (const finding of findings) {
    const household = householdAt(finding, rejected);
    const row = finding.household?.row ?? household?.row ?? finding.row;
    const key = `${finding.sheet ?? ''}/${row ?? ''}`;
    const group = groups.get(key) ?? { household, findings: [] };
    group.findings.push(finding);
    groups.set(key, group);
  }
  return [...groups].map(([key, group]) => groupOf(key, group)).sort(byErrorThenRow);
}

function groupOf(
  key: string,
  { household, findings }: Pick<FindingGroup, 'household' | 'findings'>,
): FindingGroup {
  const sorted = [...findings].sort((a, b) => Number(isError(b)) - Number(isError(a)));
  const named = findings.find((each) => each.household !== null)?.household ?? undefined;
  const row = named?.row ?? household?.row ?? findings[0]?.row ?? undefined;
  const sheet = findings[0]?.sheet ?? null;
  return { key, row, sheet, named, household, findings: sorted, hasError: findings.some(isError) };
}

const byErrorThenRow = (a: FindingGroup, b: FindingGroup): number =>
  Number(b.hasError) - Number(a.hasError) || (a.row ?? 0) - (b.row ?? 0);
