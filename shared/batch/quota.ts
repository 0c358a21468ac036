import { dayOf } from '../calendar.ts';
import type { Campaign } from '../campaign.ts';
import { Refusal } from '../errors.ts';
import type { Batch } from './batch.ts';

/** A ward with a file for each of its villages, twice over, has room; the settings of a campaign may say otherwise. */
const usual = { open: 100, aDay: 300 } as const;

const openStates: ReadonlySet<Batch['status']> = new Set(['waiting', 'ready']);

/** Refuses `TooManyBatches` and `TooManyFilesToday`, so that one ward leaves room for the others. */
export function requireRoom(batches: readonly Batch[], { uploads = usual }: Campaign, now: Date): void {
  const open = batches.filter(({ status }) => openStates.has(status)).length;
  if (open >= uploads.open) throw new Refusal('TooManyBatches', { open, most: uploads.open });
  const today = dayOf(now);
  const sent = batches.filter(({ receivedAt }) => dayOf(new Date(receivedAt)) === today).length;
  if (sent >= uploads.aDay) throw new Refusal('TooManyFilesToday', { sent, most: uploads.aDay });
}
