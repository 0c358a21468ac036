import * as z from 'zod';
import type { AuditWord } from './contract/contract.ts';

/** The values of an audit event: ids, counts, days; never a name or an id number. */
const Detail = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]));

/** One change: who did what, when and why, with the hash of the event before it in the chain. */
export const AuditEvent = z.object({
  campaignId: z.string(),
  /** The ward whose chain it belongs to. Empty for the campaign's own chain. */
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

/** An event that is not in the chain yet. */
export type AuditDraft = Unlinked & { readonly did: AuditWord };

/** With any word for what was done: older versions may have written other words. */
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

/** The last event of a chain, or `noHead` for an empty one. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}
export const noHead: Head = { seq: 0, hash: '' };

/** Appends a draft to the chain behind `head`. `sha256` is hexadecimal SHA-256 of UTF-8 text. */
export function link(draft: Unlinked, head: Head, sha256: (text: string) => string): AuditEvent {
  const open = { ...draft, seq: head.seq + 1, previous: head.hash };
  return { ...open, hash: sha256(canonical(open)) };
}

/** The `seq` of the first event that does not follow from the one before it. Undefined if the chain is intact. */
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
