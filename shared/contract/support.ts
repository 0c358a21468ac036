import * as z from 'zod';
import { audience } from '../access/policy.ts';
import { Need } from '../support/needs.ts';
import { Support } from '../support/support.ts';
import { campaignPath, command, read } from './endpoint.ts';

/** Counts are of what the file says; `money` is in dong, `planned` null where no plan was given. */
const SupportSum = z.object({
  programme: z.string(),
  unit: z.string().nullable(),
  households: z.number(),
  people: z.number(),
  count: z.number(),
  money: z.number(),
  planned: z.number().nullable(),
  /** The needs that the file says the programme meets. */
  needs: z.array(Need).readonly().exactOptional(),
});

/** The support that programmes delivered to households. */
export const support = {
  recordSupport: command({
    path: `${campaignPath}/support`,
    summary: 'Replaces the support that was recorded for the campaign, until it is closed.',
    who: audience.coordinator,
    body: z.object({ support: z.array(Support) }),
    audit: 'recordSupport',
  }),
  readSupport: read({
    path: `${campaignPath}/support`,
    summary: 'The support in the asker’s area, summed by programme and unit.',
    who: audience.staff,
    area: 'own',
    answer: z.object({ support: z.array(SupportSum) }),
  }),
};
