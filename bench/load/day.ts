import { setTimeout } from 'node:timers/promises';
import type { Asking } from './asking.ts';

interface Opened {
  readonly batch: { readonly id: string; readonly status: string };
  readonly upload?: { readonly url: string };
}

interface WardShown {
  readonly totals: { readonly households: number };
}

/** A ward that sends its list. */
export interface Sending {
  readonly campaign: string;
  readonly ward: string;
  readonly list: Uint8Array;
}

/** Sends a list, waits until it is checked, and records it, as the page does. Gives the milliseconds until it was checked. */
export async function sendList({ ask, upload }: Asking, { campaign, ward, list }: Sending): Promise<number> {
  const params = { campaign, ward };
  const opened = (await ask('receiveBatch', { params, body: { name: `${ward}.csv` } })) as Opened;
  if (!opened.upload) throw new Error('The list has no address to be sent to.');
  const began = performance.now();
  await upload(opened.upload.url, list);
  const ofBatch = { ...params, batch: opened.batch.id };
  let { status } = opened.batch;
  while (status === 'waiting') {
    status = ((await ask('readBatch', { params: ofBatch })) as Opened['batch']).status;
    if (status === 'waiting') await setTimeout(1_000);
  }
  const ms = performance.now() - began;
  if (status !== 'ready') throw new Error(`A list is ${status}.`);
  await ask('commitBatch', { params: ofBatch });
  return ms;
}

/** Looks at the board, and at a ward, every two seconds until it is stopped, as a page that is left open does. */
export async function watchBoard(
  { ask }: Asking,
  { campaign, ward }: Omit<Sending, 'list'>,
  stop: AbortSignal,
) {
  while (!stop.aborted) {
    await ask('readBoard', { params: { campaign } });
    await ask('readWard', { params: { campaign, ward } });
    await ask('readHouseholds', { params: { campaign, ward } });
    await setTimeout(2_000, undefined, { signal: stop }).catch(() => {});
  }
}

/** How many households a ward has recorded. */
export async function recordedIn({ ask }: Asking, campaign: string, ward: string): Promise<number> {
  return ((await ask('readWard', { params: { campaign, ward } })) as WardShown).totals.households;
}
