import { shownValue } from '../../shared/batch/findings/mask.ts';
import type { Decision } from '../../shared/changes.ts';
import { wardRead } from '../ward/ward-read.ts';

/** What people decided in the ward, in their own words, oldest first. */
export const readDecisions = wardRead('readDecisions', async ({ ref, ports }) => ({
  decisions: (await ports.decisions.list(ref)).map(({ kind, at, by, body }) => ({
    kind,
    at,
    by,
    body: kind === 'correctCell' ? masked(body) : body,
  })),
}));

/** A corrected cell may hold an id number. */
const masked = (body: Decision['body']): Decision['body'] => ({
  ...body,
  before: shownValue(String(body.before)),
  after: shownValue(String(body.after)),
});
