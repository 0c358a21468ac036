import * as z from 'zod';
import { audience } from '../access/policy.ts';
import { Support } from '../support/support.ts';
import { campaignPath, command } from './endpoint.ts';

/** The support that programmes delivered to households. */
export const support = {
  recordSupport: command({
    path: `${campaignPath}/support`,
    summary: 'Replaces the support that was recorded for the campaign, until it is closed.',
    who: audience.coordinator,
    body: z.object({ support: z.array(Support) }),
    audit: 'recordSupport',
  }),
};
