import { createHash } from 'node:crypto';
import { canonical, noHead } from '../../../shared/audit.ts';
import { type CampaignRun, requireWard, standardsOf } from '../../../shared/campaign.ts';
import type { WardRef } from '../../../shared/changes.ts';
import {
  entryNames,
  type Manifest,
  type PackEntry,
  textOfManifest,
} from '../../../shared/evidence/manifest.ts';
import { softwareVersion } from '../../../shared/evidence/software-version.ts';
import { anchorChains } from '../../audit/check-chains.ts';
import { writeZip, type ZipWriter } from '../../files/xlsx/write/zip.ts';
import { sha256 } from '../../signing/sha256.ts';
import { newestAnchor } from './newest-anchor.ts';
import { type EntrySource, packEntries } from './pack-entries.ts';
import type { PackPorts } from './pack-ports.ts';
import { snapshotOf, type WardSnapshot } from './ward-snapshot.ts';

export interface PackRequest {
  readonly run: CampaignRun;
  readonly ref: WardRef;
  readonly ports: PackPorts;
}

/**
 * Writes the evidence pack of a ward to a file on the local disk: everything that is stored of its review, a manifest with
 * the hash of each entry, and the manifest's signature. Gives the manifest. Refuses `Busy` where the ward changes all the
 * time.
 */
export async function writePack({ run, ref, ports }: PackRequest, path: string): Promise<Manifest> {
  const { campaign } = run;
  // Signing brings the key into being, and a key without an anchor says that somebody removed it.
  if ((await ports.anchors.state()) === 'new') await anchorChains(ports);
  const snapshot = await snapshotOf(ref, ports);
  const anchor = await newestAnchor(ref, ports.anchors);
  const entries: PackEntry[] = [];
  const expired: string[] = [];
  const manifest = { ...manifestOf(snapshot, run, ports), anchor: anchor?.number ?? null, expired, entries };
  await writeZip(path, async (zip) => {
    for await (const entry of packEntries({ snapshot, campaign, ports, expired })) {
      entries.push(await addHashed(zip, entry));
    }
    if (anchor) entries.push(await addHashed(zip, { name: entryNames.anchor, content: [anchor.text] }));
    const text = `${JSON.stringify(manifest, null, 2)}\n`;
    await zip.add(entryNames.manifest, [text]);
    const signature = await ports.signer.sign(textOfManifest(sha256(text)));
    await zip.add(entryNames.signature, [JSON.stringify(signature)]);
  });
  return manifest;
}

function manifestOf({ ref, chain }: WardSnapshot, { campaign }: CampaignRun, { now }: PackPorts) {
  const { id, title, year } = campaign;
  const { code, name } = requireWard(campaign, ref.ward);
  const { seq, hash } = chain.at(-1) ?? noHead;
  return {
    format: 1 as const,
    software: softwareVersion,
    madeAt: now().toISOString(),
    campaign: { id, title, year },
    ward: { code, name },
    standards: standardsOf(campaign).map((each) => ({ id: each.id, sha256: sha256(canonical(each)) })),
    head: { seq, hash },
  };
}

/** Adds an entry, and gives its length and hash. */
async function addHashed(zip: ZipWriter, { name, content, level }: EntrySource): Promise<PackEntry> {
  const hash = createHash('sha256');
  let bytes = 0;
  async function* seen(): AsyncGenerator<string | Uint8Array> {
    for await (const piece of content) {
      hash.update(piece);
      bytes += Buffer.byteLength(piece);
      yield piece;
    }
  }
  await zip.add(name, seen(), level);
  return { name, bytes, sha256: hash.digest('hex') };
}
