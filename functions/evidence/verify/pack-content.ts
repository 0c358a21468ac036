import * as z from 'zod';
import { SignedAnchor } from '../../../shared/anchors/anchor.ts';
import { AuditEvent } from '../../../shared/audit.ts';
import { Batch } from '../../../shared/batch/batch.ts';
import { Decision } from '../../../shared/changes.ts';
import { entryNames } from '../../../shared/evidence/manifest.ts';
import type { PackProblem } from '../../../shared/evidence/pack-problem.ts';
import { OpeningEntry } from '../../../shared/household.ts';
import { HouseholdRecord } from '../../../shared/records.ts';
import { type Standard, StoredStandard } from '../../../shared/standards/standard.ts';
import { WardReview } from '../../../shared/ward/ward-review.ts';
import type { ReadEntry } from './open-pack.ts';

/** The entries of a pack as they were read, by name. */
export type Entries = ReadonlyMap<string, ReadEntry>;

/** An opening list's entry with the key by which its household is known. */
const KeyedEntry = OpeningEntry.extend({ key: z.string() });

/** What is checked of a pack. A part is absent where its entry is missing or cannot be read. */
export interface PackContent {
  readonly anchor?: SignedAnchor | undefined;
  readonly audit?: readonly AuditEvent[] | undefined;
  readonly decisions?: readonly Decision[] | undefined;
  readonly batches?: readonly Batch[] | undefined;
  readonly opening?: readonly z.infer<typeof KeyedEntry>[] | undefined;
  readonly review?: WardReview | undefined;
  readonly standards?: readonly Standard[] | undefined;
  /** By the names of their entries, in the order of the generations. */
  readonly households: ReadonlyMap<string, readonly HouseholdRecord[]>;
}

/** Reads the parts of a pack, and names those that are not what their names say. */
export function packContent(entries: Entries): { readonly content: PackContent; problems: PackProblem[] } {
  const problems: PackProblem[] = [];
  function one<T>(name: string, schema: z.ZodType<T>): T | undefined {
    return read(name, (text) => schema.parse(JSON.parse(text)));
  }
  function lines<T>(name: string, schema: z.ZodType<T>): T[] | undefined {
    return read(name, (text) => linesOf(text).map((line) => schema.parse(JSON.parse(line))));
  }
  function read<T>(name: string, parse: (text: string) => T): T | undefined {
    const entry = entries.get(name);
    try {
      return entry && parse(entry.text);
    } catch {
      problems.push({ kind: 'unreadable', entry: name });
      return undefined;
    }
  }
  const review = one(entryNames.review, WardReview);
  const households = (review?.generations ?? []).map(
    (generation) => `${entryNames.households}${generation}.jsonl`,
  );
  const content: PackContent = {
    review,
    anchor: one(entryNames.anchor, SignedAnchor),
    audit: lines(entryNames.audit, AuditEvent),
    decisions: lines(entryNames.decisions, Decision),
    batches: lines(entryNames.batches, Batch),
    opening: lines(entryNames.opening, KeyedEntry),
    standards: lines(entryNames.standards, StoredStandard),
    households: new Map(households.map((name) => [name, lines(name, HouseholdRecord) ?? []])),
  };
  return { content, problems };
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');
