import { extraRoundsOfWard } from '../campaign/sample-deeds.ts';
import { sumOf } from '../price/campaign-uses.ts';
import type { Counted } from './count.ts';

/** What must hold, whatever else changes. */
export const limits = { writesPerHousehold: 1.35, transitionsPerWard: 12, transitionsPerRound: 8 } as const;

/** Write units for each recorded household, by what is written. */
export function writesPerHousehold({ shape, counts }: Counted): Readonly<Record<string, number>> {
  const households = shape.wards * shape.households;
  const of = (part: string) => sumOf(counts, `writes/households/${part}/`) / households;
  return {
    'household records': of('RECORDS'),
    'claims of ids': of('IDS'),
    findings: of('FINDINGS'),
    'opening list': of('OPENING'),
  };
}

/** The most transitions of a ward without extra rounds. */
export const transitionsPerWard = ({ transitions }: Counted): number => Math.max(...transitions);

/**
 * The transitions that one extra round adds, on average over those that go back in the workflow: an objection is
 * settled while its list hangs and adds none.
 */
export const transitionsPerRound = (plain: Counted, again: Counted): number =>
  (transitionsPerWard(again) - transitionsPerWard(plain)) / (extraRoundsOfWard - 1);
