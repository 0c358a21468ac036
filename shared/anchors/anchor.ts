import * as z from 'zod';
import { canonical } from '../audit.ts';
import { Signature } from './signature.ts';

/** Where one audit chain stood: the hash of its last event. An empty `ward` is the campaign's own chain. */
export const ChainHead = z.strictObject({
  campaignId: z.string(),
  ward: z.string(),
  seq: z.int().min(1),
  hash: z.string(),
});
export type ChainHead = z.infer<typeof ChainHead>;

/**
 * What the installation vouches for on one day: the heads of the chains that have grown since the anchor before. With
 * those before it, each named by its hash, it covers every chain.
 */
export const Anchor = z.strictObject({
  /** From 1, without a gap. */
  number: z.int().min(1),
  at: z.string(),
  /** `hashOfAnchor` of the one before; empty in the first. */
  previous: z.string(),
  heads: z.array(ChainHead),
});
export type Anchor = z.infer<typeof Anchor>;

export const SignedAnchor = z.strictObject({ anchor: Anchor, signature: Signature });
export type SignedAnchor = z.infer<typeof SignedAnchor>;

/** Hexadecimal SHA-256 of UTF-8 text. */
export type Sha256 = (text: string) => string;

/** By which an anchor is known to the next one, and to whoever was mailed it. */
export const hashOfAnchor = (anchor: Anchor, sha256: Sha256): string => sha256(canonical(anchor));

/** The text that is signed: short, whatever the number of chains. */
export const textOfAnchor = (anchor: Anchor, sha256: Sha256): string =>
  `rasoat anchor 1 ${hashOfAnchor(anchor, sha256)}`;

/** The name of a chain, by which it is found again. */
export const chainName = ({ campaignId, ward }: Pick<ChainHead, 'campaignId' | 'ward'>): string =>
  `${campaignId}/${ward}`;

/** The anchor after the given ones. `heads` are those of all chains. */
export function nextAnchor(
  before: readonly Anchor[],
  heads: readonly ChainHead[],
  at: string,
  sha256: Sha256,
): Anchor {
  const last = before.at(-1);
  const known = new Map(before.flatMap((anchor) => anchor.heads.map((head) => [chainName(head), head.hash])));
  return {
    number: (last?.number ?? 0) + 1,
    at,
    previous: last ? hashOfAnchor(last, sha256) : '',
    heads: heads.filter((head) => known.get(chainName(head)) !== head.hash),
  };
}
