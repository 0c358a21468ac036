import type { Campaign } from '../campaign.ts';
import type { WardRef } from '../changes.ts';
import { Refusal } from '../errors.ts';
import type { Counter } from './intakes.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** Households of a village may share one address, and nobody fills in twenty forms an hour. */
const defaultPerClientAnHour = 20;
/** More than a ward has posted households; who comes later brings it on paper. */
const defaultPerWardADay = 500;

interface Sender {
  readonly ref: WardRef;
  readonly campaign: Campaign;
  /** A keyed hash of the client's address; undefined where no trusted proxy tells it. */
  readonly client: string | undefined;
  readonly fingerprint: (text: string) => string;
}

/** What may come in: from one client within an hour, and for one ward within a day. The client's count comes first. */
export function countersOf({ ref, campaign, client, fingerprint }: Sender, now: Date): Counter[] {
  const { perClientAnHour, perWardADay } = campaign.posting?.intake ?? {};
  const counter = (of: readonly string[], length: number, most: number): Counter => {
    const window = Math.floor(now.getTime() / length);
    const key = fingerprint(JSON.stringify(['intake', ...of, window]));
    return { key, most, endsAt: (window + 1) * length };
  };
  const ward = counter([ref.campaignId, ref.ward], day, perWardADay ?? defaultPerWardADay);
  if (client === undefined) return [ward];
  return [counter(['client', client], hour, perClientAnHour ?? defaultPerClientAnHour), ward];
}

/** Refuses what is beyond a limit. */
export const tooMuch = ({ ward }: WardRef): Refusal => new Refusal('IntakeFull', { ward });
