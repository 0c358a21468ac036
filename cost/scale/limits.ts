import type { Counted } from '../count/count-campaign.ts';
import { sumOf } from '../count/counts.ts';
import { extraRoundsOfWard } from '../sample/sample-events.ts';

/** The most that a ward may use; tests check it. */
export const limits = { writesPerHousehold: 1.35, transitionsPerWard: 12, transitionsPerRound: 8 } as const;

/** Write units per recorded household, by what is written. */
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

/** The most state transitions of any ward. */
export const transitionsPerWard = ({ transitions }: Counted): number => Math.max(...transitions);

/**
 * The state transitions that an extra round adds, on average over the rounds that go back in the workflow; an objection
 * does not, because it is settled while the list is posted.
 */
export const transitionsPerRound = (plain: Counted, again: Counted): number =>
  (transitionsPerWard(again) - transitionsPerWard(plain)) / (extraRoundsOfWard - 1);
