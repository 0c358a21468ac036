import * as z from 'zod';

/** What a commit would do, said before it does it; `missing` were recorded before and are not in this file. */
export const Preview = z.object({
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  missing: z.int(),
  rejected: z.int(),
});
export type Preview = z.infer<typeof Preview>;

/**
 * One uploaded survey file on its way: `waiting` for its bytes, `ready` to be committed, `refused` as a whole
 * (a file that is no list), `committed`, or `failed` because reading it broke down and was reported.
 */
export const Batch = z.object({
  id: z.string(),
  campaignId: z.string(),
  ward: z.string(),
  /** The name under which the ward knows the file. */
  name: z.string(),
  /** Where its bytes lie in `Files`. */
  file: z.string(),
  status: z.enum(['waiting', 'ready', 'refused', 'committed', 'failed']),
  receivedAt: z.string(),
  by: z.string(),
  encoding: z.enum(['tcvn3', 'vni']).optional(),
  /** Of the bytes that were checked. */
  sha256: z.string().optional(),
  rows: z.int().optional(),
  households: z.int().optional(),
  /** Households whose note says that they are not surveyed yet; they were passed over. */
  unsurveyed: z.int().optional(),
  preview: Preview.optional(),
  /** Findings by code. */
  findings: z.record(z.string(), z.int()).optional(),
  committedAt: z.string().optional(),
  generation: z.int().optional(),
});
export type Batch = z.infer<typeof Batch>;
