import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { checkChains } from '../../../functions/audit/check-chains.ts';
import { writePack } from '../../../functions/evidence/pack/write-pack.ts';
import { inflateEntry } from '../../../functions/files/xlsx/read/inflate-entry.ts';
import { readZip } from '../../../functions/files/xlsx/read/zip.ts';
import { writeZip } from '../../../functions/files/xlsx/write/zip.ts';
import { sha256 } from '../../../functions/signing/sha256.ts';
import type { Signer } from '../../../shared/anchors/signature.ts';
import type { WardRef } from '../../../shared/changes.ts';
import { entryNames, Manifest, textOfManifest } from '../../../shared/evidence/manifest.ts';
import { reconcileLists } from '../../../shared/opening/reconcile-lists.ts';
import { smallJpeg, smallPng } from '../../attached-files.ts';
import { entry, lowerVillage, plainCampaign, upperVillage } from '../../examples.ts';
import type { FreshHost } from '../../fresh-host.ts';
import { temporaryFolder } from '../../local/temporary-folder.ts';
import { perform } from '../../perform.ts';
import { type AtWork, atWork, bringTo, launched } from '../ward/ward-at-work.ts';

/** The entries of a pack by name, as bytes. */
export type Pack = Map<string, Buffer>;

/** Two that are surveyed again, one whose excuse has a key of the vault's, one that escaped before. */
const opening = [
  entry({ code: 'h-1', village: upperVillage }),
  entry({ code: 'h-4', village: lowerVillage, class: 'near-poor' }),
  entry({ name: 'Lường Thị Thử', village: lowerVillage }),
  entry({ code: 'h-9', village: lowerVillage, class: 'other', escapedIn: 2017 }),
];

/** A recorded ward whose list was objected to, corrected and posted again, with its chains anchored in each night. */
export async function recordedWard(): Promise<{ readonly host: FreshHost; readonly ward: AtWork }> {
  const host = await launched({ opening: { [atWorkWard]: opening } });
  const ward = atWork(host);
  await bringTo('survey', host, ward);
  const { key } = (await excusable(host, ward.ref))!;
  await ward.excuse(key);
  await bringTo('vetting', host, ward);
  await checkChains({}, host.ports);
  await bringTo('posting', host, ward);
  await host.passTo('2019-10-25T09:00');
  await ward.post();
  await attachPhotos(host, ward);
  await ward.object('h-2', 'Hộ còn nợ, đề nghị xem lại');
  await ward.resolve('h-2', 'changed', { b1: 100 });
  await host.passTo('2019-11-06T02:00');
  await checkChains({}, host.ports);
  await host.passTo('2019-11-15T08:00');
  await bringTo('recorded', host, ward);
  return { host, ward };
}

/** Two photos of the board, of which the second takes the place of the first, and where a household lives. */
async function attachPhotos({ ports }: FreshHost, { asWard }: AtWork): Promise<void> {
  const photo = { to: { kind: 'posting', round: 1 }, name: 'bang.png' } as const;
  const [first, second] = [smallPng, smallJpeg].map((bytes) => bytes.toString('base64'));
  const before = await perform('attachFile', { ...asWard, ...photo, content: first! }, ports);
  await perform('attachFile', { ...asWard, ...photo, content: second!, replaces: before!.file }, ports);
  const home = { household: 'h-2', latitude: 22.14567, longitude: 105.67891 };
  await perform('attachPosition', { ...asWard, ...home }, ports);
}

const atWorkWard = '02901';

/** The household of the opening list that has neither a code nor an id. */
async function excusable({ ports }: FreshHost, ref: WardRef) {
  const { left } = reconcileLists([], await ports.households.opening(ref), ports.households.fingerprint);
  return left.find((each) => each.entry.code === undefined);
}

/** Writes the pack of the ward, and gives its path and its manifest. */
export async function packOf({ ports }: FreshHost, ref: WardRef) {
  const path = join(temporaryFolder(), 'pack.zip');
  const run = await ports.campaigns.get(plainCampaign.id);
  return { path, manifest: await writePack({ run, ref, ports }, path) };
}

export async function readPack(path: string): Promise<Pack> {
  const file = await open(path);
  try {
    const pack: Pack = new Map();
    for (const zipped of (await readZip(file, (await file.stat()).size)).values()) {
      const chunks: Buffer[] = [];
      for await (const chunk of inflateEntry(file, zipped)) chunks.push(Buffer.from(chunk));
      pack.set(zipped.name, Buffer.concat(chunks));
    }
    return pack;
  } finally {
    await file.close();
  }
}

/** Zips the entries as they are. */
export async function zipped(pack: Pack): Promise<string> {
  const path = join(temporaryFolder(), 'pack.zip');
  await writeZip(path, async (zip) => {
    for (const [name, bytes] of pack) await zip.add(name, [bytes]);
  });
  return path;
}

/** What somebody makes of changed entries who has the program and a key: a manifest that fits, and its signature. */
export async function remade(pack: Pack, signer: Signer): Promise<string> {
  const before = Manifest.parse(JSON.parse(pack.get(entryNames.manifest)!.toString()));
  const listed = [...pack].filter(([name]) => name !== entryNames.manifest && name !== entryNames.signature);
  const last = linesOf(pack, entryNames.audit).at(-1) as { seq: number; hash: string };
  const manifest: Manifest = {
    ...before,
    head: { seq: last.seq, hash: last.hash },
    entries: listed.map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256(bytes) })),
  };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  const signature = JSON.stringify(await signer.sign(textOfManifest(sha256(text))));
  return zipped(
    new Map([
      ...listed,
      [entryNames.manifest, Buffer.from(text)],
      [entryNames.signature, Buffer.from(signature)],
    ]),
  );
}

/** The values of an entry's lines. */
export const linesOf = (pack: Pack, name: string): unknown[] =>
  pack
    .get(name)!
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

/** The pack with other lines in an entry. */
export const withLines = (pack: Pack, name: string, values: readonly unknown[]): Pack =>
  new Map(pack).set(name, Buffer.from(values.map((value) => `${JSON.stringify(value)}\n`).join('')));
