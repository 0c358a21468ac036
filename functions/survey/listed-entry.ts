import type { OpeningEntry } from '../../shared/household.ts';
import { householdKey, identityOfEntry } from '../../shared/household-key.ts';
import { mustBeSurveyed } from '../../shared/opening/opening-list.ts';
import type { WardContext } from '../ward/ward-command.ts';

/** A household that the survey has to cover and that people name by its code, its head's id number or its key, with its key. */
export async function listedEntry(
  { ref, ports: { households } }: Pick<WardContext, 'ref' | 'ports'>,
  named: string,
): Promise<{ readonly key: string; readonly entry: OpeningEntry } | undefined> {
  const keyOf = (entry: OpeningEntry) => householdKey(identityOfEntry(entry), households.fingerprint);
  const entry = (await households.opening(ref))
    .filter(mustBeSurveyed)
    .find((each) => each.code === named || each.citizenId === named || keyOf(each) === named);
  return entry && { key: keyOf(entry), entry };
}
