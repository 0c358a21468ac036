import { wardRead } from '../ward/ward-read.ts';

/** What people decided in the ward, in their own words, oldest first. */
export const readDecisions = wardRead('readDecisions', async ({ ref, ports }) => ({
  decisions: (await ports.decisions.list(ref)).map(({ kind, at, by, body }) => ({ kind, at, by, body })),
}));
