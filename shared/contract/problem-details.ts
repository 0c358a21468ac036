import * as z from 'zod';
import { AuditEvent } from '../audit.ts';
import { describeRefusal, type Refusal } from '../errors.ts';
import { refusals } from '../refusals.ts';
import { BothLanguages } from './board.ts';

/** A refusal over HTTP: problem details (RFC 9457) with its text and cure in both languages. */
export const ProblemDetails = z.object({
  type: z.string(),
  /** The refusal's name. It never changes. */
  title: z.string(),
  status: z.int(),
  /** What is wrong, in Vietnamese. */
  detail: z.string(),
  code: z.string(),
  /** Which part of the request is bad input. */
  place: z.string().optional(),
  /** What others did in the ward since the page was read, newest first, where a page says when that was. */
  changed: z.array(AuditEvent.pick({ at: true, by: true, did: true, detail: true })).optional(),
  what: BothLanguages,
  cure: BothLanguages,
});
export type ProblemDetails = z.infer<typeof ProblemDetails>;

export function problemDetails(refusal: Refusal): ProblemDetails {
  const { code, what, cure } = describeRefusal(refusal);
  const { place } = refusal.params;
  return {
    type: `urn:rasoat:refusal:${code}`,
    title: code,
    status: refusals[code].status,
    detail: what.vi,
    code,
    ...(place !== undefined && { place: String(place) }),
    what,
    cure,
  };
}
