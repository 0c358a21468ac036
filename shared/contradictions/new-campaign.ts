import * as z from 'zod';
import { Campaign } from '../campaign.ts';
import { Standard } from '../standards/standard.ts';
import { contradictions } from './contradictions.ts';

/**
 * A campaign that is created now: `campaign.json` of a campaign folder, format 1. Its issues name what contradicts, with
 * the place. Nobody makes the review of a month this way: it follows from requests. Apart from `Campaign`, because whatever only reads campaigns need not load what this compares.
 */
export const NewCampaign = Campaign.omit({ review: true })
  .extend({ ownStandards: z.array(Standard).default([]) })
  .superRefine((campaign, context) => {
    for (const { path, problem } of contradictions(campaign)) {
      context.addIssue({ code: 'custom', path, message: problem });
    }
  });
