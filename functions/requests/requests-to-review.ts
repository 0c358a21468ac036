import type { Day } from '../../shared/calendar.ts';
import type { CampaignRun } from '../../shared/campaign.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Triage } from '../../shared/intake/triage.ts';
import type { Ports } from '../../shared/ports.ts';
import { type Request, requestsOf } from '../../shared/requests/requests.ts';

type Stores = Pick<Ports, 'campaigns'>;

/** The requests that the review of a month takes which begins on a day: those that wait for it, and are in none that still runs. */
export async function requestsToReview(
  triages: readonly Triage[],
  startsOn: Day,
  ports: Stores,
): Promise<Request[]> {
  const waiting = requestsOf(triages).filter(
    (each) => each.state === 'received' && each.startsOn !== undefined && each.startsOn <= startsOn,
  );
  const isTaken = await Promise.all(
    waiting.map(({ review }) => review !== undefined && isUnderReview(review, ports)),
  );
  return waiting.filter((_, index) => !isTaken[index]);
}

/** Whether the review of a month is still to answer what it took; also where a crash kept it from being opened. */
export async function isUnderReview(review: string, ports: Stores): Promise<boolean> {
  return (await runOf(review, ports))?.status !== 'closed';
}

/** The campaign of a month's review; undefined until it is created. */
export async function runOf(review: string, { campaigns }: Stores): Promise<CampaignRun | undefined> {
  try {
    return await campaigns.get(review);
  } catch (error) {
    if (error instanceof Refusal && error.name === 'CampaignNotFound') return undefined;
    throw error;
  }
}
