import * as z from 'zod';

/**
 * How a household leaves of which people decided that it is another one, always by a command that the review has
 * anyway. `remove`: its ward removes or merges it now. `vote`: its village's meeting votes it down, so that it is
 * surveyed again, and is removed there. `return`: the approver returns it to that meeting. `wait`: until the list comes
 * to the approver. Once the list is `final` this review changes nothing any more.
 */
export const LeavingWay = z.enum(['remove', 'vote', 'wait', 'return', 'final']);
export type LeavingWay = z.infer<typeof LeavingWay>;
