import {
  type Anchor,
  type ChainHead,
  hashOfAnchor,
  nextAnchor,
  type SignedAnchor,
  textOfAnchor,
} from '../../shared/anchors/anchor.ts';
import type { Ports } from '../../shared/ports.ts';
import { sha256 } from '../signing/sha256.ts';

interface Stand {
  /** The anchors so far. */
  readonly before: readonly Anchor[];
  /** Where all chains stand. */
  readonly heads: readonly ChainHead[];
  readonly at: string;
}

/** Signs where the chains stand and adds it to the anchors. Gives the anchor, and by what it is known. */
export async function addAnchor(
  { before, heads, at }: Stand,
  { anchors, signer }: Pick<Ports, 'anchors' | 'signer'>,
) {
  const anchor = nextAnchor(before, heads, at, sha256);
  const signature = await signer.sign(textOfAnchor(anchor, sha256));
  const signed: SignedAnchor = { anchor, signature };
  await anchors.add(anchor.number, JSON.stringify(signed));
  const { publicKey } = signature;
  return { anchor, known: { number: anchor.number, sha256: hashOfAnchor(anchor, sha256), publicKey } };
}
