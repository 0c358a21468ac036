import { chainName, SignedAnchor } from '../../../shared/anchors/anchor.ts';
import type { Anchors } from '../../../shared/anchors/anchors.ts';
import type { WardRef } from '../../../shared/changes.ts';

/** The newest anchor that covers a chain, as it is stored; undefined before the chain's first night. */
export async function newestAnchor(
  ref: WardRef,
  anchors: Anchors,
): Promise<{ readonly number: number; readonly text: string } | undefined> {
  const name = chainName(ref);
  for (const text of (await anchors.list()).toReversed()) {
    const anchor = anchorIn(text);
    if (anchor?.heads.some((head) => chainName(head) === name)) return { number: anchor.number, text };
  }
  return undefined;
}

/** Who checks the pack says whether the anchor is worth anything; the nightly check names what is none. */
function anchorIn(text: string) {
  try {
    return SignedAnchor.parse(JSON.parse(text)).anchor;
  } catch {
    return undefined;
  }
}
