import { Refusal } from '../../shared/errors.ts';
import type { IntakeEntry } from '../../shared/intake/entry.ts';
import type { Ports } from '../../shared/ports.ts';
import { shownOnline } from '../../shared/ward/posted-line.ts';
import type { PublicCall } from '../intake/public-call.ts';
import { postedLines, refOf } from './posted-list.ts';

/** An objection from outside to a household of the posted list, by its `ref`. Refuses `HouseholdNotFound`. */
export async function objectionTo(
  wanted: string,
  text: string,
  { ref, shown, campaign }: Pick<PublicCall, 'ref' | 'shown' | 'campaign'>,
  ports: Ports,
): Promise<Omit<IntakeEntry, 'receipt' | 'at'>> {
  const lines = shownOnline(campaign) === 'names' ? await postedLines(ref.ward, shown, ports) : [];
  const found = lines.find(({ key }) => refOf(key, ref, ports) === wanted);
  if (!found) throw new Refusal('HouseholdNotFound', { ward: ref.ward });
  const { key, head, village } = found;
  return { kind: 'objection', household: key, name: head, village, text };
}
