import { addDays, dayOf } from '../calendar.ts';
import { type Anchor, hashOfAnchor, type Sha256, SignedAnchor } from './anchor.ts';
import type { AnchorGap, ChainProblem } from './chain-check.ts';

interface Trust {
  readonly sha256: Sha256;
  /** Whether the installation's key has signed it. */
  readonly isSigned: (signed: SignedAnchor) => boolean;
}

/**
 * The anchors among the entries, and what is wrong with the others. One that does not follow from the entry before it is
 * named, and its heads are still compared: nobody but the installation can have signed it.
 */
export function readAnchors(
  entries: readonly string[],
  trust: Trust,
): { readonly anchors: readonly Anchor[]; readonly problems: readonly ChainProblem[] } {
  const anchors: Anchor[] = [];
  const problems: ChainProblem[] = [];
  let last: Anchor | undefined;
  for (const [index, entry] of entries.entries()) {
    const anchor = signedAnchor(entry, trust);
    if (!anchor || !follows(anchor, last, trust.sha256))
      problems.push({ kind: 'forged', anchor: anchor?.number ?? index + 1 });
    if (!anchor) continue;
    anchors.push(anchor);
    last = anchor;
  }
  return { anchors, problems };
}

const follows = (anchor: Anchor, last: Anchor | undefined, sha256: Sha256): boolean =>
  anchor.number === (last?.number ?? 0) + 1 && anchor.previous === (last ? hashOfAnchor(last, sha256) : '');

function signedAnchor(entry: string, { isSigned }: Trust): Anchor | undefined {
  try {
    const signed = SignedAnchor.parse(JSON.parse(entry));
    return isSigned(signed) ? signed.anchor : undefined;
  } catch {
    return undefined;
  }
}

/** The days without an anchor. A machine that was off has some too, so a gap alone is no proof. */
export function gapsOf(anchors: readonly Anchor[]): AnchorGap[] {
  const days = anchors.map(({ at }) => dayOf(new Date(at)));
  return days.flatMap((day, index) => {
    const next = days[index + 1];
    return next !== undefined && next > addDays(day, 1) ? [{ after: day, before: next }] : [];
  });
}

/** Whether the newest anchor is older than yesterday's. */
export function overdueSince(anchors: readonly Anchor[], now: Date): string | undefined {
  const last = anchors.at(-1);
  if (!last) return undefined;
  const day = dayOf(new Date(last.at));
  return day < addDays(dayOf(now), -1) ? day : undefined;
}
