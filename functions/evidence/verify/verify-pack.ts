import type { SignedAnchor } from '../../../shared/anchors/anchor.ts';
import { Signature } from '../../../shared/anchors/signature.ts';
import { entryNames, Manifest, textOfManifest } from '../../../shared/evidence/manifest.ts';
import type { PackProblem } from '../../../shared/evidence/pack-problem.ts';
import { isSignatureOf } from '../../signing/check-signature.ts';
import { checkDecisions } from './check-decisions.ts';
import { checkEntries } from './check-entries.ts';
import { checkFigures } from './check-figures.ts';
import { checkFiles } from './check-files.ts';
import { checkHistory } from './check-history.ts';
import { openPack } from './open-pack.ts';
import { type Entries, packContent } from './pack-content.ts';

/** What a pack says of itself, and what of it does not hold. */
export interface Verified {
  readonly problems: readonly PackProblem[];
  readonly manifest?: Manifest | undefined;
  /** By whichever key: only somebody who trusts it learns something from it. */
  readonly signature?: Signature | undefined;
  readonly anchor?: SignedAnchor | undefined;
}

/**
 * Checks an evidence pack without the installation that made it: every entry against the signed manifest, the chain
 * against its anchor, decisions and files against the chain, figures against the rows. `trusted` is the public key as
 * Base64 of its SPKI form. Throws `FileRejected` where the file is no archive.
 */
export async function verifyPack(path: string, trusted?: string): Promise<Verified> {
  const pack = await openPack(path);
  try {
    const entries = new Map();
    for (const name of pack.names) {
      const entry = await pack.read(name);
      if (entry) entries.set(name, entry);
    }
    return verify(pack.names, entries, trusted);
  } finally {
    await pack.close();
  }
}

function verify(names: readonly string[], entries: Entries, trusted: string | undefined): Verified {
  const manifest = parsed(entries, entryNames.manifest, Manifest);
  const signature = parsed(entries, entryNames.signature, Signature);
  const ofSignature = checkSignature(entries, signature, trusted);
  if (!manifest) {
    const kind = names.includes(entryNames.manifest) ? 'unreadable' : 'missing';
    return { problems: [{ kind, entry: entryNames.manifest }, ...ofSignature], signature };
  }
  const { content, problems } = packContent(entries);
  const key = signature?.publicKey ?? '';
  const found = [
    ...checkEntries(names, entries, manifest),
    ...ofSignature,
    ...problems,
    ...checkHistory(content, manifest, key),
    ...checkDecisions(content),
    ...checkFiles(content, entries, manifest),
    ...checkFigures(content, manifest),
  ];
  return { problems: withoutRepeats(found), manifest, signature, anchor: content.anchor };
}

function checkSignature(
  entries: Entries,
  signature: Signature | undefined,
  trusted: string | undefined,
): PackProblem[] {
  const text = entries.get(entryNames.signature)?.text;
  if (text === undefined) return [];
  // Written in another way it says the same, and is not what was written.
  if (!signature || JSON.stringify(signature) !== text)
    return [{ kind: 'changed', entry: entryNames.signature }];
  const manifest = entries.get(entryNames.manifest);
  const isSigned = manifest !== undefined && isSignatureOf(textOfManifest(manifest.sha256), signature);
  return [
    ...(isSigned ? [] : [{ kind: 'unsigned' } as const]),
    ...(trusted === undefined || trusted === signature.publicKey ? [] : [{ kind: 'otherKey' } as const]),
  ];
}

function parsed<T>(entries: Entries, name: string, schema: { parse(value: unknown): T }): T | undefined {
  try {
    const entry = entries.get(name);
    return entry && schema.parse(JSON.parse(entry.text));
  } catch {
    return undefined;
  }
}

/** One entry may be found wrong in two ways that read alike. */
function withoutRepeats(problems: readonly PackProblem[]): PackProblem[] {
  const byText = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...byText.values()];
}
