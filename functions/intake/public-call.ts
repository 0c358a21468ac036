import type { Actor } from '../../shared/access/actor.ts';
import { audience, may } from '../../shared/access/policy.ts';
import { dayOf } from '../../shared/calendar.ts';
import type { Campaign } from '../../shared/campaign.ts';
import { WardRef } from '../../shared/changes.ts';
import type { EndpointName } from '../../shared/contract/contract.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Ports } from '../../shared/ports.ts';
import type { Posting } from '../../shared/ward/publication.ts';
import { publicationOf } from '../../shared/ward/ward-review.ts';
import { authorise } from '../authorise.ts';
import { shownPostings } from '../posting/posted-list.ts';

/** A call by which something comes in about a ward's posted list. */
export interface PublicCall {
  readonly ref: WardRef;
  readonly campaign: Campaign;
  /** Who of the ward records it from paper; undefined from outside. */
  readonly officer: Actor | undefined;
  /** The request's id, or one of its own. */
  readonly sentAs: string;
  readonly client: string | undefined;
  /** When it came: its day is the one on which a clock was found to run. */
  readonly receivedAt: Date;
  /** The postings whose clock runs. */
  readonly shown: readonly Posting[];
}

/** Asks the policy. Refuses `CampaignNotRunning`, `NotPosted`, and `PostingOver`. */
export async function publicCall(name: EndpointName, call: object, ports: Ports): Promise<PublicCall> {
  const { by, run, request } = await authorise(name, call, ports);
  const { campaign, status } = run;
  const ref = WardRef.parse(call);
  if (status !== 'running') throw new Refusal('CampaignNotRunning', { campaign: ref.campaignId, status });
  const review = await ports.wards.get(ref);
  const receivedAt = ports.now();
  const shown = shownPostings(review, dayOf(receivedAt));
  if (shown.length === 0) {
    const wasPosted = publicationOf(review).postings.length > 0;
    throw new Refusal(wasPosted ? 'PostingOver' : 'NotPosted', { ward: ref.ward });
  }
  const { client } = call as { readonly client?: string };
  return {
    ref,
    campaign,
    officer: may(by, audience.wardOfficer, ref.ward, campaign) ? by : undefined,
    sentAs: request ?? crypto.randomUUID(),
    client,
    receivedAt,
    shown,
  };
}
