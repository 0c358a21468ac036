import * as z from 'zod';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** An entry of a pack with the SHA-256 of its bytes. */
const PackEntry = z.strictObject({ name: z.string(), bytes: z.int(), sha256: Sha256 });
export type PackEntry = z.infer<typeof PackEntry>;

/** What a pack says of itself. It lists every entry but itself and its own signature. */
export const Manifest = z.strictObject({
  /** The form of the pack. */
  format: z.literal(1),
  /** The version of the program that made it. */
  software: z.string(),
  madeAt: z.string(),
  campaign: z.strictObject({ id: z.string(), title: z.string(), year: z.int() }),
  ward: z.strictObject({ code: z.string(), name: z.string() }),
  /** Official first, each with the hash of its canonical JSON. */
  standards: z.array(z.strictObject({ id: z.string(), sha256: Sha256 })).min(1),
  /** The last event of the ward's audit chain. */
  head: z.strictObject({ seq: z.int(), hash: z.string() }),
  /** The newest anchor that covers the chain; null before its first night. */
  anchor: z.int().nullable(),
  /** Keys of files that are no longer kept: a posted list hangs for days, and its names are deleted months later. */
  expired: z.array(z.string()),
  entries: z.array(PackEntry),
});
export type Manifest = z.infer<typeof Manifest>;

/** The names of a pack's entries. Where a line is a JSON value the name ends with `.jsonl`. */
export const entryNames = {
  manifest: 'manifest.json',
  /** Of the manifest, by the installation's key. */
  signature: 'signature.json',
  /** The newest signed anchor that covers the ward's chain. */
  anchor: 'anchor.json',
  audit: 'audit.jsonl',
  standards: 'standards.jsonl',
  campaign: 'campaign.json',
  review: 'review.json',
  decisions: 'decisions.jsonl',
  opening: 'opening.jsonl',
  batches: 'batches.jsonl',
  intake: 'intake.jsonl',
  pairs: 'pairs.jsonl',
  uploads: 'uploads/',
  households: 'households/',
  postings: 'postings/',
  /** Files that were attached to meetings and postings, by their ids, also those that were replaced or taken off. */
  attachments: 'attachments/',
} as const;

/** The name of an attached file's entry; its type, such as `jpeg`, is an ending too. */
export const attachmentEntry = (file: string, type: string): string =>
  `${entryNames.attachments}${file}.${type}`;

/** The text that is signed: short, whatever the size of the pack. `sha256` is that of the manifest's bytes. */
export const textOfManifest = (sha256: string): string => `rasoat evidence 1 ${sha256}`;
