import type { OpeningEntry } from '../../shared/household.ts';
import { keyOfEntry } from '../../shared/household-key.ts';
import { mustBeSurveyed } from '../../shared/opening/opening-list.ts';
import { openingOf } from '../villages/opening-of.ts';
import type { WardContext } from '../ward/ward-command.ts';

/** A household that the survey has to cover and that people name by its code, its head's id number or its key, with its key. */
export async function listedEntry(
  { ref, campaign, ports }: Pick<WardContext, 'ref' | 'campaign' | 'ports'>,
  named: string,
): Promise<{ readonly key: string; readonly entry: OpeningEntry } | undefined> {
  const keyOf = (entry: OpeningEntry) => keyOfEntry(entry, ports.households.fingerprint);
  const entry = (await openingOf(ref, campaign, ports))
    .filter(mustBeSurveyed)
    .find((each) => each.code === named || each.citizenId === named || keyOf(each) === named);
  return entry && { key: keyOf(entry), entry };
}
