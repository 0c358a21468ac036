import type { Actor } from '../../../shared/access/actor.ts';
import { wardsOf } from '../../../shared/campaign.ts';
import type { Sketch } from '../../examples.ts';
import type { FreshHost } from '../../fresh-host.ts';
import { perform } from '../../perform.ts';
import { type AtWork, atWork } from '../ward/ward-at-work.ts';

/** What a ward's people do in the reviews of months. */
export function monthsAt(host: FreshHost, { ref, asWard }: Pick<AtWork, 'ref' | 'asWard'>) {
  const { ports } = host;
  return {
    open: async (by: Actor = asWard.by, request?: string): Promise<AtWork> => {
      const call = { ...ref, by, ...(request !== undefined && { request }) };
      const opened = (await perform('openMonthlyReview', call, ports))!;
      await host.settle();
      const { campaign } = await ports.campaigns.get(opened.campaignId);
      return atWork(host, campaign, wardsOf(campaign)[0]!.code);
    },
    read: () => perform('readRequests', asWard, ports),
    /** Takes a month's review to its posting on a day; the posting runs on by itself. */
    bringToPosting: async (review: AtWork, households: readonly Sketch[]): Promise<void> => {
      await review.upload(households, `thang-${review.ref.campaignId.slice(6, 13)}`);
      await review.submit();
      for (const village of new Set(households.map((each) => each.village ?? ''))) await review.meet(village);
      await review.forward();
      await review.post();
    },
  };
}
