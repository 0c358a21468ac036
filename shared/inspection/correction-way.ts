import * as z from 'zod';

/**
 * How a household with a wrong result is corrected now, always by a command that the review has anyway: the ward hands
 * it in again; its village's meeting changes the scores; an objection is recorded and its recheck changes them; the
 * approver returns it to the meeting. `posting` waits until the list is posted. Once the list is `final` this review
 * changes nothing any more.
 */
export const CorrectionWay = z.enum(['handIn', 'meeting', 'posting', 'objection', 'return', 'final']);
export type CorrectionWay = z.infer<typeof CorrectionWay>;
