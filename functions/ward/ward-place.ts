import * as z from 'zod';

/** What is asked of one ward and needs nothing else. */
export const WardPlace = z.object({ campaignId: z.string(), ward: z.string() });
