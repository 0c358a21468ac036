import type { WardRef } from '../../shared/changes.ts';
import type { Ports } from '../../shared/ports.ts';
import type { RequestedHousehold } from '../../shared/requests/requested-entries.ts';

/** The household of a request, as its paper names it. */
export async function requestedHousehold(
  ref: WardRef,
  receipt: string,
  { intakes }: Pick<Ports, 'intakes'>,
): Promise<RequestedHousehold> {
  const entry = await intakes.get(ref, receipt);
  return {
    receipt,
    code: entry?.code,
    head: entry?.name ?? '',
    birth: entry?.birth ?? '',
    village: entry?.village ?? '',
    people: entry?.people ?? 0,
  };
}
