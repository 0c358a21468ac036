import { type Day, dayOf } from '../../shared/calendar.ts';
import type { CampaignRun } from '../../shared/campaign.ts';
import type { WardRef } from '../../shared/changes.ts';
import type { Triage } from '../../shared/intake/triage.ts';
import type { Ports } from '../../shared/ports.ts';
import { monthOf, wayOf } from '../../shared/requests/request-clock.ts';
import { requestsOf } from '../../shared/requests/requests.ts';
import { wardRead } from '../ward/ward-read.ts';
import { successorOf } from './hand-on.ts';
import { requestsToReview, runOf } from './requests-to-review.ts';

/** The ward's requests, newest first, with their texts and what became of them. */
export const readRequests = wardRead('readRequests', async ({ ref, run, campaign, ports }) => {
  const { intakes, decisions, wards } = ports;
  const today = dayOf(ports.now());
  const triages = await intakes.triages(ref);
  const all = requestsOf(triages).toReversed();
  const entries = await Promise.all(all.map(({ receipt }) => intakes.get(ref, receipt)));
  const isAnyRefused = all.some(({ state }) => state === 'refused');
  const reasons = new Map(
    (isAnyRefused ? await decisions.list(ref) : []).map(({ id, body }) => [id, body.reason]),
  );
  const next = campaign.review ? undefined : await successorOf(run, ref.ward, ports);
  return {
    today,
    ...(next && { handedOnTo: { id: next.id, title: next.title } }),
    intoList: wayOf(run, await wards.get(ref), { receivedOn: today, today }) === 'autumn',
    ...(await monthly(triages, { ref, run, today }, ports)),
    requests: all.map(({ decision = '', review, ...request }, index) => {
      const { name = '', village = '', text = '', at = '', birth, people, code } = entries[index] ?? {};
      const refused = request.state === 'refused' && { reason: String(reasons.get(decision) ?? '') };
      const reviewedFrom = taken(triages).find((each) => each.review === review)?.startsOn;
      return {
        ...request,
        ...refused,
        reviewedFrom,
        recordedAt: at,
        head: name,
        village,
        text,
        birth,
        people,
        code,
      };
    }),
  };
});

const taken = (triages: readonly Triage[]) => triages.filter((each) => each.outcome === 'taken');

interface Asked {
  readonly ref: WardRef;
  readonly run: CampaignRun;
  readonly today: Day;
}

/** This month's review and those so far, newest first. One that a crash kept from being opened is not among them yet. */
async function monthly(triages: readonly Triage[], { ref, run, today }: Asked, ports: Ports) {
  const { startsOn } = monthOf(run.campaign, today);
  const opened = taken(triages);
  const toReview = await requestsToReview(triages, startsOn, ports);
  const reviews = opened.toReversed().map(async ({ review: campaignId, startsOn, receipts }) => {
    const found = await runOf(campaignId, ports);
    if (!found) return [];
    const { stage } = await ports.wards.get({ ...ref, campaignId });
    return [{ campaignId, startsOn, requests: receipts.length, stage, status: found.status }];
  });
  return {
    month: {
      startsOn,
      toReview: toReview.length,
      isOpened: opened.some((each) => each.startsOn === startsOn),
    },
    reviews: (await Promise.all(reviews)).flat(),
  };
}
