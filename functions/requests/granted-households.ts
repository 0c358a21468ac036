import { dayOf } from '../../shared/calendar.ts';
import type { WardRef } from '../../shared/changes.ts';
import type { Ports } from '../../shared/ports.ts';
import type { Granted } from '../../shared/requests/moved-by-requests.ts';
import { requestedHousehold } from './requested-household.ts';

/** The households of a ward whose requests were granted, in that order, as their papers name them. */
export async function grantedHouseholds(ref: WardRef, ports: Pick<Ports, 'intakes'>): Promise<Granted[]> {
  const granted = (await ports.intakes.triages(ref)).filter((each) => each.outcome === 'granted');
  return Promise.all(
    granted.map(async ({ receipt, at, class: now }) => {
      const { receipt: _, ...household } = await requestedHousehold(ref, receipt, ports);
      return { ...household, class: now, year: Number(dayOf(new Date(at)).slice(0, 4)) };
    }),
  );
}
