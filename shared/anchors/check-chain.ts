import { type AuditEvent, firstBreak } from '../audit.ts';
import type { Anchor, ChainHead, Sha256 } from './anchor.ts';
import type { ChainProblem } from './chain-check.ts';

type Chain = Pick<ChainHead, 'campaignId' | 'ward'>;

/** Where a chain stood when it was anchored. */
export interface AnchoredHead extends ChainHead {
  /** The number of the anchor. */
  readonly anchor: number;
}

export const headsIn = (anchors: readonly Anchor[]): AnchoredHead[] =>
  anchors.flatMap(({ number, heads }) => heads.map((head) => ({ ...head, anchor: number })));

/**
 * What is wrong with one chain: its first event that does not follow from the one before, and each anchored event that
 * is gone or is another one now. `events` is the whole chain as it is stored.
 */
export function checkChain(
  { campaignId, ward }: Chain,
  events: readonly AuditEvent[],
  anchored: readonly AnchoredHead[],
  sha256: Sha256,
): ChainProblem[] {
  const chain = { campaignId, ward };
  const at = firstBreak(events, sha256) ?? foreignEvent(chain, events);
  const broken: ChainProblem[] = at === undefined ? [] : [{ kind: 'broken', ...chain, seq: at }];
  const lost = anchored.flatMap(({ seq, hash, anchor }): ChainProblem[] => {
    const event = events[seq - 1];
    if (!event) return [{ kind: 'shortened', ...chain, seq, anchor, has: events.length }];
    return event.hash === hash ? [] : [{ kind: 'rewritten', ...chain, seq, anchor }];
  });
  return [...broken, ...lost];
}

/** The first event that was copied from another chain. */
const foreignEvent = ({ campaignId, ward }: Chain, events: readonly AuditEvent[]): number | undefined =>
  events.find((event) => event.campaignId !== campaignId || event.ward !== ward)?.seq;
