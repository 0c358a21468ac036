import type { Actor } from '../../../shared/access/actor.ts';
import type { Campaign } from '../../../shared/campaign.ts';
import type { OpeningEntry } from '../../../shared/household.ts';
import { northWard, plainCampaign } from '../../examples.ts';
import type { StoresOver } from '../../fresh-host.ts';
import { perform } from '../../perform.ts';
import { atWork, bringTo, launched } from '../ward/ward-at-work.ts';

/**
 * A ward whose list hangs since Friday 25/10/2019 until Tuesday 05/11, and what people and the ward do about it. Its
 * opening list has those who are excused.
 */
export async function postedToPublic(
  campaign: Campaign = plainCampaign,
  storesOver?: StoresOver,
  excused: readonly OpeningEntry[] = [],
) {
  const opening = { [northWard]: [...excused] };
  const host = await launched({ campaign, opening, ...(storesOver && { storesOver }) });
  const ward = atWork(host, campaign);
  await bringTo('survey', host, ward);
  for (const { code } of excused) await ward.excuse(code ?? '');
  await bringTo('posting', host, ward);
  await host.passTo('2019-10-25T09:00');
  await ward.post();
  const { ports } = host;
  const { ref, asWard } = ward;
  const posted = await perform('readPosted', { ...ref, by: undefined }, ports);
  const refs = new Map(posted.households.map(({ head, ref }) => [head, ref]));
  const settled = async <T>(work: Promise<T>): Promise<T> => {
    const answer = await work;
    await host.settle();
    return answer;
  };
  return {
    host,
    ward,
    refs,
    /** Somebody outside objects, and gets the receipt. */
    send: async (head: string, text = 'Đề nghị xem lại', client?: string, by?: Actor) => {
      const household = refs.get(head) ?? 'none';
      const answer = await perform('fileObjection', { ...ref, by, household, text, client }, ports);
      return (answer as { receipt: string }).receipt;
    },
    claim: async (name: string, by?: Actor) =>
      (await perform('claim', { ...ref, by, name, village: 'Bản Trên', text: 'Bị bỏ sót' }, ports)).receipt,
    accept: (receipt: string, household?: string) =>
      settled(perform('accept', { ...asWard, receipt, ...(household && { household }) }, ports)),
    /** Accepts a claim about a household that the ward does not know. */
    acceptNew: (receipt: string, village: string) =>
      settled(perform('accept', { ...asWard, receipt, village }, ports)),
    dismiss: (which: { receipts?: string[]; until?: string }, reason = 'Không có căn cứ') =>
      settled(perform('dismiss', { ...asWard, ...which, reason }, ports)),
    intake: (query: { state?: 'received' | 'accepted' | 'dismissed' | 'late'; limit?: number } = {}) =>
      perform('readIntake', { ...asWard, ...query }, ports),
    /** The page of a receipt, as text. */
    receipt: async (ma: string) => {
      const page = await perform('showReceipt', { ...ref, by: undefined, ma, 'ngon-ngu': 'vi' }, ports);
      return 'html' in page ? page.html : '';
    },
    outcome: async () => (await ward.review()).runs.find(({ stage }) => stage === 'posting')?.outcome,
  };
}
