import * as z from 'zod';
import type { AuditWord } from './contract/contract.ts';

/** Values that an audit event may carry beside its words: ids, counts, days; never a name or an id number. */
const Detail = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]));

/** One change: who, when, what, why, and the hash of the one before it in the chain. */
export const AuditEvent = z.object({
  campaignId: z.string(),
  /** The ward whose chain it stands in; empty for the campaign's own. */
  ward: z.string(),
  seq: z.int(),
  at: z.string(),
  by: z.string(),
  did: z.string(),
  why: z.string().optional(),
  detail: Detail,
  previous: z.string(),
  hash: z.string(),
});
export type AuditEvent = z.infer<typeof AuditEvent>;

/** An event before it has its place in the chain. */
export type AuditDraft = Unlinked & { readonly did: AuditWord };

/** Of an event that is there already, which an older version may have written in its own words. */
type Unlinked = Omit<AuditEvent, 'seq' | 'previous' | 'hash'>;

/** JSON with sorted keys, so that the same event has the same hash on every machine. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`);
  return `{${entries.join(',')}}`;
}

/** The chain's last link; a chain starts from nothing. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}
export const noHead: Head = { seq: 0, hash: '' };

/** Gives a draft its place behind the head. `sha256` is hexadecimal SHA-256 of UTF-8 text. */
export function link(draft: Unlinked, head: Head, sha256: (text: string) => string): AuditEvent {
  const open = { ...draft, seq: head.seq + 1, previous: head.hash };
  return { ...open, hash: sha256(canonical(open)) };
}

/** The place of the first event that does not follow from the one before it, or undefined for a whole chain. */
export function firstBreak(
  chain: readonly AuditEvent[],
  sha256: (text: string) => string,
): number | undefined {
  let head = noHead;
  for (const { hash, seq, previous, ...draft } of chain) {
    const expected = link(draft, head, sha256);
    if (expected.hash !== hash || expected.seq !== seq || expected.previous !== previous) return seq;
    head = { seq, hash };
  }
  return undefined;
}
