import * as z from 'zod';

/** A second factor by time (RFC 6238), as it is sealed. */
export const Factor = z.object({
  /** Base32, as authenticator apps take it. */
  secret: z.string().optional(),
  /** When its first code was given. */
  since: z.string().optional(),
  /** The secret of one that is being set up; it counts for nothing yet. */
  next: z.string().optional(),
  /** The last step of 30 seconds whose code was taken, so that none is taken twice. */
  lastStep: z.int().default(0),
  /** Fingerprints of the recovery codes that are left. */
  recovery: z.array(z.string()).default([]),
  /** 0 for one that was not stored yet. */
  rev: z.int().default(0),
});
export type Factor = z.infer<typeof Factor>;
