import type { WardRef } from '../../shared/changes.ts';
import type { IntakeHead } from '../../shared/intake/entry.ts';
import { cameAsPostingEnded } from '../../shared/intake/late.ts';
import { decidedUntil, type Ruling, rulingOn } from '../../shared/intake/triage.ts';
import type { Ports } from '../../shared/ports.ts';
import { endPosting } from '../../shared/ward/posting.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import type { WardContext } from '../ward/ward-command.ts';

/** What came in about a ward's posted list that none of its rulings decides. */
export async function undecidedOf(
  ref: WardRef,
  rulings: readonly Ruling[],
  { intakes }: Pick<Ports, 'intakes'>,
): Promise<IntakeHead[]> {
  const decided = rulingOn(rulings);
  const heads = await intakes.heads(ref, decidedUntil(rulings));
  return heads.filter((head) => head.kind !== 'request' && !decided(head));
}

/** How much of a ward's intake waits to be decided: only while a list is posted can something wait. */
export async function undecidedCount(review: WardReview, ports: Pick<Ports, 'intakes'>): Promise<number> {
  if (review.stage !== 'posting' || !review.postedAt) return 0;
  const { campaignId, ward } = review;
  const ref = { campaignId, ward };
  return (await undecidedOf(ref, await ports.intakes.triages(ref), ports)).length;
}

type Asked = Pick<WardContext, 'ref' | 'campaign' | 'now' | 'ports'>;

/**
 * Ends the posting stage if its clocks have run out, no accepted objection is open and the intake is decided; `pending`
 * is a ruling about to be committed. What came as an earlier posting ended is not waited for. Reads the intake only where nothing else keeps the stage open.
 */
export async function endPostingIfDecided<R extends WardReview>(
  review: R,
  { ref, campaign, now, ports }: Asked,
  pending: readonly Ruling[] = [],
): Promise<R> {
  const ended = endPosting(review, campaign, now);
  if (ended === review) return review;
  const rulings = [...(await ports.intakes.triages(ref)), ...pending];
  const waiting = (await undecidedOf(ref, rulings, ports)).filter(
    (each) => !cameAsPostingEnded(each, review),
  );
  return waiting.length === 0 ? ended : review;
}
