import * as z from 'zod';

/**
 * What a commit would change, in households. `missing` ones were recorded before and are not in this file. `heads` of
 * the changed ones would have another head under their code, and `foreign` of the rejected ones belong to another ward
 * and do not stand; both are absent for none.
 */
export const Preview = z.object({
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  missing: z.int(),
  rejected: z.int(),
  heads: z.int().optional(),
  foreign: z.int().optional(),
});
export type Preview = z.infer<typeof Preview>;

/**
 * Households of an undone batch that another one took over, because its file holds them as they are: they were written
 * again under `generation`, as of that batch.
 */
export const TakenOver = z.object({
  batch: z.string(),
  generation: z.int(),
  /** The generation that they were written under first. */
  from: z.int(),
  /** Keys of those that are posted and approved again after a return. */
  widened: z.array(z.string()).optional(),
  /** Keys of those that were voted down, removed, and brought back by the undone batch. */
  broughtBack: z.array(z.string()).optional(),
});
export type TakenOver = z.infer<typeof TakenOver>;

/**
 * One uploaded survey file: `waiting` for its bytes, `ready` to be committed, `refused` as a whole (it is no list of
 * households), `committed`, or `failed` because reading it threw an error, which was reported. `discarded` was never
 * committed and `undone` no longer is: nothing more becomes of them, but they can be read.
 */
export const Batch = z.object({
  id: z.string(),
  campaignId: z.string(),
  ward: z.string(),
  /** The file's name as the ward uploaded it. */
  name: z.string(),
  /** Key of its bytes in `Files`. */
  file: z.string(),
  status: z.enum(['waiting', 'ready', 'refused', 'committed', 'failed', 'discarded', 'undone']),
  receivedAt: z.string(),
  by: z.string(),
  encoding: z.enum(['tcvn3', 'vni']).optional(),
  /** Hash of the bytes that were checked. */
  sha256: z.string().optional(),
  rows: z.int().optional(),
  households: z.int().optional(),
  /** Households whose note says that they are not surveyed yet; they were skipped. */
  unsurveyed: z.int().optional(),
  preview: Preview.optional(),
  /**
   * What is corrected beside its file: cells, rows that are left out, and the hash of both, so that a commit commits what
   * was checked.
   */
  corrected: z.object({ cells: z.int(), rows: z.int(), sha256: z.string() }).optional(),
  /** The committed batch of the same file whose rejected households it corrects; it is about no others. */
  correctionOf: z.string().optional(),
  /** Findings by code. */
  findings: z.record(z.string(), z.int()).optional(),
  committedAt: z.string().optional(),
  generation: z.int().optional(),
  /** The round of the survey in which it was committed; absent in batches of older versions. */
  round: z.int().optional(),
  /** Keys of the households that its commit added to those that are posted and approved again after a return. */
  widened: z.array(z.string()).optional(),
  /** Keys of the households that were voted down and removed before it brought them back. */
  broughtBack: z.array(z.string()).optional(),
  /**
   * The households that its commit found unchanged, with their rows, and the newest generation that they were compared
   * with. `inPart` are keys of those of which the file, that lacks a column, does not say all. Without `rows` where they are
   * too many to be kept. Absent where there are none, and in batches of older versions.
   */
  held: z
    .object({
      after: z.int(),
      rows: z.array(z.tuple([z.string(), z.int()])).optional(),
      inPart: z.array(z.string()).optional(),
    })
    .optional(),
  /** Of an undone one: its households that other batches took over, and how many those are. */
  takenOver: z.array(TakenOver).optional(),
  kept: z.int().optional(),
  /** When it was discarded or undone. */
  endedAt: z.string().optional(),
  /** How often it was stored. Absent in a new one, and in one of an older version that nobody has changed since: 0. */
  rev: z.int().optional(),
});
export type Batch = z.infer<typeof Batch>;
