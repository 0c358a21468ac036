import { campaignRead } from '../campaign-read.ts';

/** What people decided in the ward, with their own words, oldest first. */
export const readDecisions = campaignRead('readDecisions', async ({ ref, ports }) => ({
  decisions: (await ports.decisions.list(ref)).map(({ kind, at, by, body }) => ({ kind, at, by, body })),
}));
