import { chainName, type SignedAnchor, textOfAnchor } from '../../../shared/anchors/anchor.ts';
import { checkChain } from '../../../shared/anchors/check-chain.ts';
import type { AuditEvent } from '../../../shared/audit.ts';
import type { Manifest } from '../../../shared/evidence/manifest.ts';
import type { PackProblem } from '../../../shared/evidence/pack-problem.ts';
import { isSignatureOf } from '../../signing/check-signature.ts';
import { sha256 } from '../../signing/sha256.ts';
import type { PackContent } from './pack-content.ts';

/** The chain is whole in itself, ends with the event that the manifest names, and holds what was anchored. */
export function checkHistory(
  { audit, anchor }: PackContent,
  manifest: Manifest,
  publicKey: string,
): PackProblem[] {
  if (!audit) return [];
  const chain = { campaignId: manifest.campaign.id, ward: manifest.ward.code };
  const broken = checkChain(chain, audit, [], sha256).flatMap((problem): PackProblem[] =>
    problem.kind === 'broken' ? [{ kind: 'chainBroken', seq: problem.seq }] : [],
  );
  const last = audit.at(-1);
  const { seq, hash } = manifest.head;
  const isHead = (last?.seq ?? 0) === seq && (last?.hash ?? '') === hash;
  return [
    ...broken,
    ...(isHead ? [] : [{ kind: 'otherHead' } as const]),
    ...(anchor ? checkAnchor(anchor, chain, audit, publicKey) : []),
  ];
}

/** An anchor by the key that signed the pack: whether that key is trusted is asked of the pack itself. */
function checkAnchor(
  { anchor, signature }: SignedAnchor,
  chain: { readonly campaignId: string; readonly ward: string },
  audit: readonly AuditEvent[],
  publicKey: string,
): PackProblem[] {
  const isSigned =
    signature.publicKey === publicKey && isSignatureOf(textOfAnchor(anchor, sha256), signature);
  if (!isSigned) return [{ kind: 'anchorUnsigned' }];
  const heads = anchor.heads.filter((head) => chainName(head) === chainName(chain));
  if (heads.length === 0) return [{ kind: 'anchorUnsigned' }];
  return heads
    .filter(({ seq, hash }) => audit[seq - 1]?.hash !== hash)
    .map(({ seq }) => ({ kind: 'notAnchored', seq, anchor: anchor.number }));
}
