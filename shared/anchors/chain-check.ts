import * as z from 'zod';
import { accountsChain } from '../access/accounts-chain.ts';

const chain = { campaignId: z.string(), ward: z.string() };
const anchored = { ...chain, seq: z.int(), anchor: z.int() };

/**
 * What a check of the audit chains may find. None of it comes about by itself: somebody has written to the store or to
 * the anchors past the program.
 */
export const ChainProblem = z.discriminatedUnion('kind', [
  /** Event `seq` does not follow from the one before it. */
  z.object({ kind: z.literal('broken'), ...chain, seq: z.int() }),
  /** The chain has only `has` events of the `seq` that were anchored; none where it was deleted. */
  z.object({ kind: z.literal('shortened'), ...anchored, has: z.int() }),
  /** Event `seq` is another one than the one that was anchored. */
  z.object({ kind: z.literal('rewritten'), ...anchored }),
  /** The entry is no anchor, out of its order, or not signed with the installation's key. */
  z.object({ kind: z.literal('forged'), anchor: z.int() }),
  /** There were more anchors when they were checked last. */
  z.object({ kind: z.literal('anchorsGone'), has: z.int(), had: z.int() }),
  /** The newest anchor is older than a day: newer ones were removed, or nothing ran. */
  z.object({ kind: z.literal('overdue'), since: z.string() }),
]);
export type ChainProblem = z.infer<typeof ChainProblem>;

/** Days without an anchor, between two that follow each other. */
export const AnchorGap = z.object({ after: z.string(), before: z.string() });
export type AnchorGap = z.infer<typeof AnchorGap>;

/** What one night's check found. It names nobody. */
export const ChainCheck = z.object({
  at: z.string(),
  chains: z.int(),
  events: z.int(),
  anchors: z.int(),
  problems: z.array(ChainProblem),
  gaps: z.array(AnchorGap),
  /** The anchor that was added after the check, with the key that signed it. */
  added: z.object({ number: z.int(), sha256: z.string(), publicKey: z.string() }),
});
export type ChainCheck = z.infer<typeof ChainCheck>;

/**
 * The problems that concern a campaign: of its own chains, of the chain of the
 * installation's accounts, and of the anchors that cover them.
 */
export const problemsOf = (campaignId: string, problems: readonly ChainProblem[]): ChainProblem[] =>
  problems.filter(
    (problem) =>
      !('campaignId' in problem) || [campaignId, accountsChain.campaignId].includes(problem.campaignId),
  );
