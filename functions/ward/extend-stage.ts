import * as z from 'zod';
import { Day } from '../../shared/calendar.ts';
import { WindowStage } from '../../shared/campaign.ts';
import { requireReason } from '../../shared/require-reason.ts';
import { extend } from '../../shared/ward/windows.ts';
import { WardInput, wardStep } from './ward-step.ts';

/** Gives one ward its own end of a window, with a reason. */
export const extendStage = wardStep({
  may: 'extendStage',
  did: 'extendStage',
  Input: WardInput.extend({ stage: WindowStage, to: Day, reason: z.string() }),
  act: ({ input: { stage, to, reason }, review, campaign }) => ({
    why: requireReason(reason),
    review: extend(review, stage, to, campaign),
    detail: { stage, to },
    answer: undefined,
  }),
});
