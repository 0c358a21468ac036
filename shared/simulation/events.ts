import * as z from 'zod';
import { isDay } from '../calendar.ts';
import { WindowStage } from '../campaign.ts';
import { ExcuseReason } from '../records.ts';

const isLocalTime = (text: string): boolean =>
  /^.{10}T([01]\d|2[0-3]):[0-5]\d$/.test(text) && isDay(text.slice(0, 10));
const at = z
  .string()
  .refine(isLocalTime, 'không phải giờ địa phương YYYY-MM-DDTHH:mm / not a local time YYYY-MM-DDTHH:mm');
const base = { at, ward: z.string() };

/** One action of a person in a simulated campaign; `at` is local time. */
export const CampaignEvent = z.discriminatedUnion('do', [
  z.object({ ...base, do: z.literal('train'), attended: z.int() }),
  z.object({ ...base, do: z.literal('upload'), file: z.string() }),
  z.object({ ...base, do: z.literal('excuse'), household: z.string(), reason: ExcuseReason }),
  z.object({ ...base, do: z.literal('withdraw'), household: z.string(), reason: z.string() }),
  z.object({ ...base, do: z.literal('submit') }),
  z.object({ ...base, do: z.literal('meeting'), village: z.string(), attended: z.int(), agreed: z.int() }),
  z.object({ ...base, do: z.literal('forward') }),
  z.object({ ...base, do: z.literal('object'), household: z.string(), text: z.string() }),
  z.object({
    ...base,
    do: z.literal('resolve'),
    household: z.string(),
    outcome: z.enum(['upheld', 'changed']),
    /** Not limited here: the step refuses what is out of range, and the simulation goes on. */
    set: z
      .object({ b1: z.number().optional(), b2: z.number().optional(), income: z.number().optional() })
      .optional(),
  }),
  z.object({ ...base, do: z.literal('approve') }),
  z.object({ ...base, do: z.literal('return'), households: z.array(z.string()), reason: z.string() }),
  z.object({ ...base, do: z.literal('extend'), stage: WindowStage, to: z.string(), reason: z.string() }),
]);
export type CampaignEvent = z.infer<typeof CampaignEvent>;

/** `events.json`: in time order. */
export const CampaignEvents = z.array(CampaignEvent).superRefine((events, context) => {
  for (const [index, event] of events.entries()) {
    const before = events[index - 1];
    if (before && event.at < before.at) {
      context.addIssue({
        code: 'custom',
        path: [index, 'at'],
        message: `sớm hơn ${before.at} của sự kiện phía trên / is before ${before.at}, the event above it`,
      });
    }
  }
});
export type CampaignEvents = z.infer<typeof CampaignEvents>;
