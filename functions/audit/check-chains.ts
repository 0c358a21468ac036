import * as z from 'zod';
import { type Anchor, type ChainHead, chainName, textOfAnchor } from '../../shared/anchors/anchor.ts';
import type { ChainCheck, ChainProblem } from '../../shared/anchors/chain-check.ts';
import { checkChain, headsIn } from '../../shared/anchors/check-chain.ts';
import { gapsOf, overdueSince, readAnchors } from '../../shared/anchors/read-anchors.ts';
import type { Ports } from '../../shared/ports.ts';
import { processStep } from '../process-step.ts';
import { isSignatureOf } from '../signing/check-signature.ts';
import { sha256 } from '../signing/sha256.ts';
import { addAnchor } from './add-anchor.ts';
import { chainsOf } from './chains-of.ts';

type CheckPorts = Pick<Ports, 'campaigns' | 'wards' | 'audit' | 'anchors' | 'signer' | 'now'>;

/**
 * Checks every audit chain and every anchor, anchors where the chains stand now, and keeps what it found. A chain can
 * only be broken from outside the program, so the operator is alerted and the coordinators see it. Called every night;
 * called again it only adds another anchor.
 */
export const checkChains = processStep(z.object({}), (_input, ports) => anchorChains(ports));

/** `checkChains` over what it needs of a data folder. */
export async function anchorChains(ports: CheckPorts) {
  const { anchors, problems: ofAnchors } = await anchorsOf(ports);
  const found = await checkAll(anchors, ports);
  const problems = [...ofAnchors, ...found.problems];
  const at = ports.now().toISOString();
  const added = await addAnchor({ before: anchors, heads: found.heads, at }, ports);
  const { chains, events } = found;
  const check: ChainCheck = {
    at,
    chains,
    events,
    anchors: anchors.length + 1,
    problems,
    gaps: gapsOf([...anchors, added.anchor]),
    added: added.known,
  };
  await ports.anchors.keepCheck(check);
  const { number, sha256: anchored } = added.known;
  return { chains, events, anchors: number, anchored, broken: problems.length };
}

/** The anchors so far, and what is wrong with them. */
async function anchorsOf({ anchors: store, signer, now }: CheckPorts) {
  const least = (await store.state()) === 'begun' ? 1 : 0;
  const publicKey = await signer.publicKey();
  const { anchors, problems } = readAnchors(await store.list(), {
    sha256,
    isSigned: ({ anchor, signature }) =>
      signature.publicKey === publicKey && isSignatureOf(textOfAnchor(anchor, sha256), signature),
  });
  const had = (await store.lastCheck())?.anchors ?? least;
  const has = anchors.length;
  const gone: ChainProblem[] = has < had ? [{ kind: 'anchorsGone', has, had }] : [];
  const since = overdueSince(anchors, now());
  const overdue: ChainProblem[] = since === undefined ? [] : [{ kind: 'overdue', since }];
  return { anchors, problems: [...problems, ...gone, ...overdue] };
}

/** Checks one chain after another, so that no more than one is in memory, and lets requests through in between. */
async function checkAll(anchors: readonly Anchor[], ports: CheckPorts) {
  const anchored = Map.groupBy(headsIn(anchors), chainName);
  const heads: ChainHead[] = [];
  const problems: ChainProblem[] = [];
  const counts = { chains: 0, events: 0 };
  for (const chain of await chainsOf(
    anchored.values().flatMap((known) => known.slice(0, 1)),
    ports,
  )) {
    const events = await ports.audit.chain(chain.campaignId, chain.ward);
    problems.push(...checkChain(chain, events, anchored.get(chainName(chain)) ?? [], sha256));
    const last = events.at(-1);
    if (last) heads.push({ ...chain, seq: events.length, hash: last.hash });
    // Nothing has been done yet with the accounts of a new installation.
    if (last || anchored.has(chainName(chain))) counts.chains += 1;
    counts.events += events.length;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { ...counts, heads, problems };
}
