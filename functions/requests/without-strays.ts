import type { OpeningEntry } from '../../shared/household.ts';
import { withoutRequests } from '../../shared/requests/requested-entries.ts';
import { requestsOf } from '../../shared/requests/requests.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import { openingOf } from '../villages/opening-of.ts';
import { recounted } from '../ward/change-records.ts';
import type { WardContext } from '../ward/ward-command.ts';

/** A request that is being recorded at this moment is on the list before it is committed. */
const recordingTakes = 10 * 60_000;

/**
 * The review without households that stand on its list for a request which a crash kept from being recorded: nobody
 * knows of it, so the survey need not cover them. Counted anew where the list changes, and where something is missing, as
 * a crash may have come between the list and the review.
 */
export async function withoutStrays(context: WardContext): Promise<WardReview> {
  const { ref, review, campaign, ports } = context;
  const { households } = ports;
  const before = await openingOf(ref, campaign, ports);
  const strays = await straysIn(before, context);
  if (strays.size === 0 && review.totals.missing === 0) return review;
  if (strays.size > 0) await households.putOpening(ref, withoutRequests(before, strays));
  return recounted({ ...context, review });
}

/** The receipts on the list that no recorded request has. */
async function straysIn(
  opening: readonly OpeningEntry[],
  { ref, campaign, now, ports: { intakes } }: WardContext,
): Promise<ReadonlySet<string>> {
  const receipts = opening.flatMap(({ requested }) => requested ?? []);
  // The requests of a month's review are recorded in the campaign that it belongs to, before it has a list.
  if (receipts.length === 0 || campaign.review) return new Set();
  const recorded = new Set(requestsOf(await intakes.triages(ref)).map(({ receipt }) => receipt));
  const strays = new Set<string>();
  for (const receipt of receipts.filter((each) => !recorded.has(each))) {
    const entry = await intakes.get(ref, receipt);
    const isOld = !entry || Date.parse(entry.at) + recordingTakes < now.getTime();
    if (isOld) strays.add(receipt);
  }
  return strays;
}
