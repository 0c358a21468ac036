import { dayOf } from '../../shared/calendar.ts';
import type { WardRef } from '../../shared/changes.ts';
import type { Triage } from '../../shared/intake/triage.ts';
import type { Ports } from '../../shared/ports.ts';
import type { Granted } from '../../shared/requests/moved-by-requests.ts';
import { requestedHousehold } from './requested-household.ts';

type Grant = Pick<Extract<Triage, { outcome: 'granted' }>, 'receipt' | 'at' | 'class'>;

/** The household of a request that was granted, as its paper names it. */
export async function grantedHousehold(
  ref: WardRef,
  { receipt, at, class: now }: Grant,
  ports: Pick<Ports, 'intakes'>,
): Promise<Granted> {
  const { receipt: _, ...household } = await requestedHousehold(ref, receipt, ports);
  return { ...household, class: now, year: Number(dayOf(new Date(at)).slice(0, 4)) };
}
