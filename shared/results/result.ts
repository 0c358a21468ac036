import type { FindingCode } from '../batch/findings/findings.ts';
import { findings as catalogue } from '../batch/findings/findings.ts';
import { localTime } from '../calendar.ts';
import { type CampaignRun, standardsOf, wardOf } from '../campaign.ts';
import { duplicatesByWard, wardsHolding } from '../duplicates.ts';
import type { Duplicate } from '../records.ts';
import type { Reminder } from '../reminders.ts';
import type { Posting } from '../ward/publication.ts';
import { roundsOf } from '../ward/rounds.ts';
import type { StageRun } from '../ward/stage-runs.ts';
import { publicationOf, type WardReview } from '../ward/ward-review.ts';
import { addByKey } from './add-by-key.ts';
import { addGroups, noGroups } from './by-group.ts';
import { addByStandard, type ByStandard, classesByStandard } from './by-standard.ts';
import {
  addByClass,
  emptyTotals,
  lacksCounts,
  noRelapses,
  plus,
  type Relapsed,
  type WardTotals,
} from './totals.ts';

/** What a result is computed from. */
export interface Facts {
  readonly run: CampaignRun;
  readonly reviews: readonly WardReview[];
  readonly duplicates: readonly Duplicate[];
  readonly reminders: readonly Reminder[];
  readonly audit: { readonly events: number; readonly valid: boolean };
}

type Figures = Omit<WardTotals, 'rejected' | 'villages' | 'byStandard' | 'relapsed'> & {
  readonly byStandard?: ByStandard;
  /** Absent where a ward's are not known. */
  readonly relapsed?: Relapsed;
};

/** A campaign's result as JSON, without personal data. */
export function resultOf({ run, reviews, duplicates, reminders, audit }: Facts) {
  const duplicatesOf = duplicatesByWard(duplicates);
  const wards = reviews.map((review) => {
    return { review, figures: figuresOf(review, run, duplicatesOf.get(review.ward) ?? 0) };
  });
  return {
    campaign: { id: run.campaign.id, status: run.status, closedOn: run.closedOn },
    wards: wards.map(({ review, figures }) => ({
      code: review.ward,
      name: wardOf(run.campaign, review.ward)?.name,
      stage: review.stage,
      rounds: {
        survey: roundsOf(review, 'survey'),
        vetting: roundsOf(review, 'vetting'),
        posting: roundsOf(review, 'posting'),
        approval: roundsOf(review, 'approval'),
      },
      stages: stagesOf(review),
      ...figures,
    })),
    totals: wards.map(({ figures }) => figures).reduce(add, figuresOf({ totals: emptyTotals }, run, 0)),
    duplicates: duplicates.map((each) => ({ wards: wardsHolding(each) })),
    reminders: reminders.map(({ at, to, ward, stage, kind }) => ({
      at: localTime(new Date(at)),
      to,
      ward,
      stage,
      kind,
    })),
    audit,
  };
}

/** The codes of findings on households, which alone are counted here. */
const householdCodes = (Object.keys(catalogue) as FindingCode[]).filter(
  (code) => /^[EW][234]/.test(code) && code !== 'W404',
);
const noFindings: Record<string, number> = Object.fromEntries(householdCodes.map((code) => [code, 0]));

/** The figures of a ward, by each standard where the campaign has several. */
function figuresOf(
  { totals }: Pick<WardReview, 'totals'>,
  { campaign }: CampaignRun,
  duplicates: number,
): Figures {
  const { rejected: _, villages: __, byStandard: ___, relapsed: ____, ...figures } = totals;
  const relapsed = lacksCounts(totals) ? undefined : (totals.relapsed ?? noRelapses);
  const byStandard = classesByStandard(totals, campaign.standards);
  const none = totals.households === 0 ? noGroups(standardsOf(campaign)) : undefined;
  const groups = totals.groups ?? none;
  const findings = { ...noFindings, ...totals.findings, W303: duplicates };
  return {
    ...figures,
    ...(groups && { groups }),
    ...(byStandard && { byStandard }),
    ...(relapsed && { relapsed }),
    findings,
  };
}

function add(a: Figures, b: Figures): Figures {
  const byStandard = a.byStandard && b.byStandard && addByStandard(a.byStandard, b.byStandard);
  const groups = addGroups(a.groups, b.groups);
  const relapsed = a.relapsed && b.relapsed && addByKey(a.relapsed, b.relapsed);
  return {
    ...plus(a, b),
    classes: addByClass(a.classes, b.classes),
    ...(groups && { groups }),
    ...(byStandard && { byStandard }),
    opening: {
      poor: plus(a.opening.poor, b.opening.poor),
      'near-poor': plus(a.opening['near-poor'], b.opening['near-poor']),
    },
    movements: addByKey(a.movements, b.movements),
    ...(relapsed && { relapsed }),
    missing: a.missing + b.missing,
    findings: addByKey(a.findings, b.findings),
  };
}

/** The runs of every stage; for posting, each posted list with its own clock. */
function stagesOf(review: WardReview): StageRun[] {
  const { runs } = review;
  const { postings } = publicationOf(review);
  return runs.flatMap((run) => (run.stage === 'posting' ? postingsOf(run, runs, postings) : [run]));
}

function postingsOf(run: StageRun, runs: readonly StageRun[], postings: readonly Posting[]): StageRun[] {
  const next = runs.filter(({ stage }) => stage === 'posting')[run.round];
  const within = postings.filter(
    ({ postedAt }) => postedAt >= run.openedAt && (!next || postedAt < next.openedAt),
  );
  if (within.length === 0) return [run];
  return within.map(({ round, postedAt }) => ({ ...run, round, openedAt: postedAt }));
}
