import type { Day } from './calendar.ts';
import type { Campaign, WindowStage } from './campaign.ts';
import { Refusal } from './errors.ts';

interface Move {
  readonly stage: WindowStage;
  /** Absent where the start stays. Meetings start with the survey and have none of their own. */
  readonly from?: Day | undefined;
  readonly to: Day;
}

/**
 * The campaign with a window moved. Refuses `WindowReversed`, `WindowAfterClose`, and `MeetingsEndFirst` where the
 * meetings would end before the survey.
 */
export function withWindow(campaign: Campaign, { stage, from, to }: Move): Campaign {
  const { calendar } = campaign;
  const window = { ...calendar[stage], ...(from && stage !== 'vetting' && { from }), to };
  const moved = { ...calendar, [stage]: window };
  const start = stage === 'vetting' ? calendar.survey.from : moved[stage].from;
  if (to < start) throw new Refusal('WindowReversed', { from: start, to });
  if (to > calendar.close) throw new Refusal('WindowAfterClose', { to, close: calendar.close });
  if (stage !== 'training' && moved.vetting.to < moved.survey.to) {
    throw new Refusal('MeetingsEndFirst', { vetting: moved.vetting.to, survey: moved.survey.to });
  }
  return { ...campaign, calendar: moved };
}
