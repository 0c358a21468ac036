import { dueDayOf } from '../../shared/ward/due-day.ts';
import type { WardDetail } from '../client/answers.ts';

/** Whether the ward may send a file today, and from or until which day. */
export interface UploadWindow {
  /** `early` and `over`: outside of the window; `shut`: in another stage. */
  readonly is: 'open' | 'early' | 'over' | 'shut';
  readonly from: string;
  readonly to: string;
}

type Given = Pick<WardDetail, 'campaign' | 'today' | 'ward' | 'extensions' | 'villages' | 'stages'> &
  Partial<Pick<WardDetail, 'objections' | 'votedDownGone'>>;

/** The step of the current stage has ended, and the next one is about to open. */
export const isBetweenStages = ({ ward, stages }: Pick<WardDetail, 'ward' | 'stages'>): boolean =>
  ward.stage !== 'recorded' && stages.at(-1)?.outcome !== undefined;

/** Villages whose meeting failed: only they are uploaded again. */
const reopenedVillages = ({ villages }: Pick<WardDetail, 'villages'>): string[] =>
  villages.filter(({ state }) => state === 'reopened').map(({ name }) => name);

/** An accepted claim, due first, whose household the ward may bring in a file. */
const openClaim = ({ objections = [] }: Given) =>
  objections
    .filter(({ claimed, resolvedAt }) => claimed !== undefined && resolvedAt === undefined)
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn))[0];

/** Whether a village's households may be uploaded or taken back: every village at first, then only those reopened. */
export const isOpenVillage = ({ villages }: Pick<WardDetail, 'villages'>, village: string): boolean =>
  villages.every(({ state }) => state === null) ||
  villages.some(({ name, state }) => name === village && state === 'reopened');

/** When files may be sent. While villages are scored again, until meetings are due, if that is later. */
export function uploadWindow(detail: Given): UploadWindow {
  const { campaign, today, ward, extensions } = detail;
  const { survey, vetting } = campaign.calendar;
  const surveyTo = dueDayOf(extensions.survey, survey.to);
  const vettingTo = dueDayOf(extensions.vetting, vetting.to);
  const isAgain = reopenedVillages(detail).length > 0 || detail.votedDownGone !== undefined;
  const to = isAgain && vettingTo > surveyTo ? vettingTo : surveyTo;
  const window = { from: survey.from, to };
  const claim = openClaim(detail);
  if (claim && ward.stage === 'posting' && campaign.status === 'running') {
    return { from: today, to: claim.dueOn, is: 'open' };
  }
  if (ward.stage !== 'survey' || campaign.status !== 'running' || isBetweenStages(detail)) {
    return { ...window, is: 'shut' };
  }
  if (today < window.from) return { ...window, is: 'early' };
  return { ...window, is: today > to ? 'over' : 'open' };
}
