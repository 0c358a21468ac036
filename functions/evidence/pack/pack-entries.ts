import { createReadStream } from 'node:fs';
import { attachmentsIn } from '../../../shared/attachments/attachment.ts';
import type { Batch } from '../../../shared/batch/batch.ts';
import { type Campaign, standardsOf, wardOf } from '../../../shared/campaign.ts';
import { Refusal } from '../../../shared/errors.ts';
import { attachmentEntry, entryNames } from '../../../shared/evidence/manifest.ts';
import { keyOfEntry } from '../../../shared/household-key.ts';
import { presentOpening } from '../../../shared/villages/present-opening.ts';
import { publicationOf } from '../../../shared/ward/ward-review.ts';
import { attachmentKey } from '../../attachments/attachment-key.ts';
import type { PackPorts } from './pack-ports.ts';
import type { WardSnapshot } from './ward-snapshot.ts';

/** One entry of a pack to be written; `level` 0 does not compress it. */
export interface EntrySource {
  readonly name: string;
  readonly content: Iterable<string> | AsyncIterable<Uint8Array>;
  readonly level?: number;
}

/** What the entries are made of. */
export interface PackSource {
  readonly snapshot: WardSnapshot;
  readonly campaign: Campaign;
  readonly ports: PackPorts;
  /** Gathers the keys of files that are no longer kept. */
  readonly expired: string[];
}

/** All entries but the manifest, its signature and the anchor. A further kind of evidence is a further line here. */
export async function* packEntries(source: PackSource): AsyncGenerator<EntrySource> {
  yield* rows(source);
  yield* households(source);
  yield* uploads(source);
  yield* postings(source);
  yield* attachments(source);
}

const lines = (name: string, values: readonly unknown[]): EntrySource => ({
  name,
  content: values.values().map((value) => `${JSON.stringify(value)}\n`),
});

const json = (name: string, value: unknown): EntrySource => ({
  name,
  content: [`${JSON.stringify(value, null, 2)}\n`],
});

function* rows({ snapshot, campaign, ports }: PackSource): Generator<EntrySource> {
  const { review, chain, decisions, batches, intake, pairs, opening, ref } = snapshot;
  const { fingerprint } = ports.households;
  yield lines(entryNames.audit, chain);
  yield lines(entryNames.standards, standardsOf(campaign));
  yield json(entryNames.campaign, settingsOf(campaign, ref.ward));
  yield json(entryNames.review, review);
  yield lines(entryNames.decisions, decisions);
  yield lines(entryNames.batches, batches);
  yield lines(entryNames.intake, intake);
  yield lines(entryNames.pairs, pairs);
  // With the keys whoever counts the rows needs no key of the vault.
  const ward = wardOf(campaign, ref.ward);
  const present = ward ? presentOpening(opening, ward) : opening;
  const keyed = present.map((entry) => ({
    key: keyOfEntry(entry, fingerprint),
    ...entry,
  }));
  yield lines(entryNames.opening, keyed);
}

/** The campaign as it concerns this ward: no other area, and nobody's address. */
function settingsOf(campaign: Campaign, code: string) {
  const { areas: _, ownStandards: __, province, ...settings } = campaign;
  const { contacts: ___, ...ward } = wardOf(campaign, code) ?? { contacts: [] };
  return { ...settings, province: { code: province.code, name: province.name }, ward };
}

/** Each generation's records, as they were written under it. */
function* households({ snapshot }: PackSource): Generator<EntrySource> {
  const byGeneration = Map.groupBy(snapshot.versions, ({ generation }) => generation);
  for (const generation of snapshot.review.generations) {
    const records = (byGeneration.get(generation) ?? []).map(({ record }) => record);
    yield lines(`${entryNames.households}${generation}.jsonl`, records);
  }
}

/** The files as the ward sent them, in their order; those that arrived and could be read. */
async function* uploads(source: PackSource): AsyncGenerator<EntrySource> {
  for (const [index, batch] of source.snapshot.batches.entries()) {
    if (batch.sha256 === undefined || batch.correctionOf !== undefined) continue;
    const name = `${entryNames.uploads}${nameOfUpload(batch, index + 1)}`;
    yield* kept(batch.file, name, source);
  }
}

/** Numbered, because an archive may not hold two names that differ in case alone. */
function nameOfUpload({ id, name }: Batch, number: number): string {
  const [extension = ''] = /\.(?:csv|xlsx|txt)$/i.exec(name) ?? [];
  return `${String(number).padStart(4, '0')}-${id}${extension}`.toLowerCase();
}

/** What hung on the boards. */
async function* postings(source: PackSource): AsyncGenerator<EntrySource> {
  const { postings: posted } = publicationOf(source.snapshot.review);
  const keys = new Set(posted.flatMap(({ list, unnamed }) => [list ?? [], unnamed ?? []].flat()));
  for (const key of keys) yield* kept(key, `${entryNames.postings}${key.split('/').at(-1)}`, source);
}

/** The files that were attached, unsealed. One that is lost is missing to whoever verifies the pack. */
async function* attachments({ snapshot, ports }: PackSource): AsyncGenerator<EntrySource> {
  for (const { file, type } of attachmentsIn(snapshot.decisions)) {
    const bytes = await ports.sealed.get(attachmentKey(snapshot.ref, file)).catch(ifLost);
    if (bytes) yield { name: attachmentEntry(file, type), content: whole(bytes), level: 0 };
  }
}

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/**
 * A stored file, which is released once the archive has taken it; nothing where it was deleted after its time. It is not
 * compressed: of what a ward sends, some becomes so small that readers take the archive for a bomb.
 */
async function* kept(key: string, name: string, { ports, expired }: PackSource): AsyncGenerator<EntrySource> {
  const found = await ports.files.fetch(key).catch(ifLost);
  if (!found) {
    expired.push(key);
    return;
  }
  try {
    yield { name, content: createReadStream(found.path), level: 0 };
  } finally {
    await found.release();
  }
}

function ifLost(error: unknown): undefined {
  if (!(error instanceof Refusal && error.name === 'FileNotFound')) throw error;
}
