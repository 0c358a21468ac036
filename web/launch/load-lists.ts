import { ask } from '../client/ask.ts';
import { newKey } from '../client/key.ts';
import type { OpeningLists } from './files.ts';

/** What came of one ward's list: nothing where it was taken, else the refusal. */
export type Loaded = { readonly ward: string; readonly error?: unknown };

/** Sends the lists ward by ward, because a province's are too long for one request. A ward without households is left as it is. */
export async function loadLists(
  campaign: string,
  opening: OpeningLists,
  onLoaded: (loaded: Loaded) => void,
): Promise<void> {
  for (const [ward, entries] of Object.entries(opening)) {
    if (entries.length === 0) continue;
    try {
      await ask('POST /api/campaigns/:campaign/wards/:ward/opening', { campaign, ward, entries }, newKey());
      onLoaded({ ward });
    } catch (error) {
      onLoaded({ ward, error });
    }
  }
}

/** Bytes of JSON. A request holds 5 MB, and the campaign itself needs some of it. */
const most = 3_000_000;

/** Whether the lists can go along with the campaign. */
export const fitInOne = (opening: OpeningLists): boolean =>
  new TextEncoder().encode(JSON.stringify(opening)).length <= most;
