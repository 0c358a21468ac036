import * as z from 'zod';

const IntakeKind = z.enum(['objection', 'claim']);
export type IntakeKind = z.infer<typeof IntakeKind>;

/** What is listed of everything that comes in: it names nobody but by the key of a posted household. */
const head = {
  receipt: z.string(),
  /** The instant at which it was received. */
  at: z.string(),
  /** `objection`: something about a household is wrong; `claim`: a household is left out. */
  kind: IntakeKind,
  /** The key of the household, where it was chosen from the posted list. */
  household: z.string().optional(),
};

/**
 * What came in about a ward's posted list: from outside, or on paper as a claim. It stands beside the review and never
 * changes. Whether it was accepted or dismissed follows from the triages: see `rulingOn`.
 */
export const IntakeEntry = z.object({
  ...head,
  /** The household in words, where it was not chosen from the list: its head, and its village. */
  name: z.string().optional(),
  village: z.string().optional(),
  text: z.string(),
  /** Who of the ward recorded it from paper; absent for what came from outside. */
  by: z.string().optional(),
});
export type IntakeEntry = z.infer<typeof IntakeEntry>;

export type IntakeHead = Pick<IntakeEntry, keyof typeof head>;
