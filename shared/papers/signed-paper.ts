import * as z from 'zod';
import type { Day as DayText } from '../calendar.ts';
import { Day } from '../day.ts';
import { Refusal } from '../errors.ts';

const Words = z.string().trim().min(1).max(150);

/** The paper by which somebody in office decided something: who signed it, and how it is found again. */
export const SignedPaper = z.object({
  signer: Words.optional(),
  /** The signer’s office. */
  signerTitle: Words.optional(),
  paperNumber: Words.optional(),
  paperOn: Day.optional(),
});
export type SignedPaper = z.infer<typeof SignedPaper>;

/** The paper as it was given; undefined where nothing of it was. Refuses `DayInFuture`. */
export function paperGiven(
  paper: SignedPaper = {},
  today: DayText,
): Partial<Record<keyof SignedPaper, string>> | undefined {
  const { signer, signerTitle, paperNumber, paperOn } = paper;
  if (paperOn !== undefined && paperOn > today) throw new Refusal('DayInFuture', { on: paperOn });
  const given = {
    ...(signer && { signer }),
    ...(signerTitle && { signerTitle }),
    ...(paperNumber && { paperNumber }),
    ...(paperOn && { paperOn }),
  };
  return Object.keys(given).length > 0 ? given : undefined;
}

/** Papers by stage with that of one stage: its earlier one goes. Undefined where none is left. */
export function withPaper<Stage extends string>(
  papers: Readonly<Partial<Record<Stage, SignedPaper>>> | undefined,
  stage: Stage,
  paper: SignedPaper | undefined,
): Partial<Record<Stage, SignedPaper>> | undefined {
  const kept = Object.entries<SignedPaper | undefined>(papers ?? {}).filter(([name]) => name !== stage);
  const all = paper ? [...kept, [stage, paper]] : kept;
  return all.length > 0 ? Object.fromEntries(all) : undefined;
}
