import * as z from 'zod';
import { Member } from '../household.ts';

const IntakeKind = z.enum(['objection', 'claim', 'request']);
export type IntakeKind = z.infer<typeof IntakeKind>;

/** What is listed of everything that comes in: it names nobody but by the key of a posted household. */
const head = {
  receipt: z.string(),
  /** The instant at which it was received. */
  at: z.string(),
  /**
   * `objection`: something about a household is wrong; `claim`: a household is left out; `request`: a household asks to
   * be reviewed, see `requestsOf`.
   */
  kind: IntakeKind,
  /** The key of the household, where it was chosen from the posted list. */
  household: z.string().optional(),
};

/**
 * What came in to a ward: about its posted list, from outside or on paper as a claim; or a household's request. It stands
 * beside the review and never changes. What became of it follows from the triages: see `rulingOn`.
 */
export const IntakeEntry = z.object({
  ...head,
  /** The household in words, where it was not chosen from the list: its head, and its village. */
  name: z.string().optional(),
  village: z.string().optional(),
  text: z.string(),
  /** Of a request: by which its household is found among the surveyed ones. */
  code: z.string().optional(),
  birth: Member.shape.birth,
  people: z.int().optional(),
  /** Who of the ward recorded it from paper; absent for what came from outside. */
  by: z.string().optional(),
});
export type IntakeEntry = z.infer<typeof IntakeEntry>;

export type IntakeHead = Pick<IntakeEntry, keyof typeof head>;
