import * as z from 'zod';
import { Day } from '../day.ts';

const text = z.string().trim().min(1).max(300);

/** A training session: when and where it was held, what was taught by whom, and with which material. */
export const TrainingSession = z.object({
  heldOn: Day,
  place: text,
  topics: z.array(text).min(1).max(20),
  teacher: text,
  material: text.optional(),
});
export type TrainingSession = z.infer<typeof TrainingSession>;

/** The session as it is kept among the decisions of the campaign, under its id. */
export const KeptSession = TrainingSession.extend({
  /** The province or district that held it. */
  area: z.string(),
});

/** The kind of the decision that keeps a session. */
export const sessionKind = 'recordSession';
