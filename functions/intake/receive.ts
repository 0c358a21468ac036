import type { Campaign } from '../../shared/campaign.ts';
import type { WardRef } from '../../shared/changes.ts';
import type { IntakeEntry } from '../../shared/intake/entry.ts';
import { countersOf, tooMuch } from '../../shared/intake/limits.ts';
import { receiptOf } from '../../shared/intake/receipt.ts';
import type { Ports } from '../../shared/ports.ts';

/** Something that comes in about a ward's posted list. */
interface Incoming {
  readonly ref: WardRef;
  readonly campaign: Campaign;
  readonly entry: Omit<IntakeEntry, 'receipt' | 'at'>;
  /** The form or request that it came by: the same entry by the same one is one entry. */
  readonly sentAs: string;
  /** A keyed hash of the client's address, where it is known. */
  readonly client: string | undefined;
  readonly receivedAt: Date;
}

/**
 * Takes it in and gives its receipt: the ward's record, decisions and audit chain stay as they are. What the ward's own
 * officer brings from paper is not limited. Refuses `IntakeFull`.
 */
export async function receive(incoming: Incoming, ports: Ports): Promise<string> {
  const { ref, campaign, entry, sentAs, client, receivedAt } = incoming;
  const { intakes, households } = ports;
  const { fingerprint } = households;
  const receipt = receiptOf(
    fingerprint(JSON.stringify(['receipt', ref.campaignId, ref.ward, sentAs, entry])),
  );
  if (await intakes.get(ref, receipt)) return receipt;
  const sender = { ref, campaign, client, fingerprint };
  const counters = entry.by === undefined ? countersOf(sender, receivedAt) : [];
  for (const counter of counters) if (!(await intakes.count(counter))) throw tooMuch(ref);
  await intakes.add(ref, { ...entry, receipt, at: receivedAt.toISOString() });
  return receipt;
}
