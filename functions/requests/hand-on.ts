import type { Day } from '../../shared/calendar.ts';
import { type Campaign, type CampaignRun, standardsOf, wardOf } from '../../shared/campaign.ts';
import type { WardRef } from '../../shared/changes.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Ports } from '../../shared/ports.ts';
import { wayOf } from '../../shared/requests/request-clock.ts';
import { keepingRequested } from '../../shared/requests/requested-entries.ts';
import { summarise } from '../../shared/results/summarise.ts';
import { officialOf } from '../../shared/standards/official.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import { openingOf } from '../villages/opening-of.ts';
import type { Moved } from './moved-list.ts';

/** A campaign that follows another one, and a ward's review in it. */
interface Following {
  readonly run: CampaignRun;
  readonly review: WardReview;
}

/**
 * The campaigns of later years that opened with a ward's list, launched or closed. One that is only prepared takes the
 * list again before its launch.
 */
async function followingOf(
  { campaign }: Pick<CampaignRun, 'campaign'>,
  ward: string,
  { campaigns, wards }: Pick<Ports, 'campaigns' | 'wards'>,
): Promise<Following[]> {
  const later = (await campaigns.list()).filter(
    ({ campaign: next, status }) =>
      status !== 'prepared' &&
      next.review === undefined &&
      next.year > campaign.year &&
      next.province.code === campaign.province.code &&
      wardOf(next, ward) !== undefined,
  );
  return Promise.all(
    later.map(async (run) => ({ run, review: await wards.get({ campaignId: run.campaign.id, ward }) })),
  );
}

/** Whether the ward's survey is still to be handed in: then its list can change. */
const isOpen = ({ run, review }: Following, today: Day): boolean =>
  wayOf(run, review, { receivedOn: today, today }) === 'autumn';

/** The later campaign whose list a ward's list is by now, where its survey is over: then nothing moves it any more. */
export async function closedSuccessor(
  run: Pick<CampaignRun, 'campaign'>,
  { ward, today }: { readonly ward: string; readonly today: Day },
  ports: Pick<Ports, 'campaigns' | 'wards'>,
): Promise<Campaign | undefined> {
  return (await followingOf(run, ward, ports)).find((each) => !isOpen(each, today))?.run.campaign;
}

/** Refuses `ListHandedOn` where a ward's list is that of a later campaign by now whose survey is over. */
export async function requireOwnList(
  run: Pick<CampaignRun, 'campaign'>,
  on: { readonly ward: string; readonly today: Day },
  ports: Pick<Ports, 'campaigns' | 'wards'>,
): Promise<void> {
  const handedOn = await closedSuccessor(run, on, ports);
  if (handedOn) throw new Refusal('ListHandedOn', { campaign: handedOn.title });
}

/** The newest campaign that opened with a ward's list and was launched; undefined while the list is the ward's own. */
export async function successorOf(
  run: Pick<CampaignRun, 'campaign'>,
  ward: string,
  ports: Pick<Ports, 'campaigns' | 'wards'>,
): Promise<Campaign | undefined> {
  const later = (await followingOf(run, ward, ports)).map((each) => each.run.campaign);
  return later.toSorted((a, b) => b.year - a.year)[0];
}

/** Refuses `ListHandedOn` where a later campaign was launched: new requests are recorded there. */
export async function requireNewest(
  run: Pick<CampaignRun, 'campaign'>,
  ward: string,
  ports: Pick<Ports, 'campaigns' | 'wards'>,
): Promise<void> {
  const next = await successorOf(run, ward, ports);
  if (next) throw new Refusal('ListHandedOn', { campaign: next.title });
}

interface Moving {
  readonly run: Pick<CampaignRun, 'campaign'>;
  readonly ref: WardRef;
  readonly today: Day;
  readonly moved: Moved;
}

/** Moves the opening list of later campaigns that run already, as long as the ward's survey is to be handed in there. */
export async function handOn({ run, ref, today, moved }: Moving, ports: Ports): Promise<void> {
  for (const following of await followingOf(run, ref.ward, ports)) {
    if (!isOpen(following, today)) continue;
    await move(following, { ref, moved }, ports);
  }
}

async function move(
  { run: next, review }: Following,
  { ref, moved }: Pick<Moving, 'ref' | 'moved'>,
  ports: Ports,
): Promise<void> {
  const { households } = ports;
  const to = { campaignId: next.campaign.id, ward: ref.ward };
  // Under the present names of its villages, by which its own households and those that moved are compared.
  const before = await openingOf(to, next.campaign, ports);
  const opening = keepingRequested(moved(before, officialOf(next.campaign.standards)), before);
  const records = await households.records(to, review.generations);
  const standards = standardsOf(next.campaign);
  const totals = summarise({ records, opening, standards, fingerprint: households.fingerprint });
  await households.putOpening(to, opening);
  await ports.changes.commit({
    review: { ...review, totals },
    event: {
      ...to,
      at: ports.now().toISOString(),
      by: 'rasoat',
      did: 'takeClosingList',
      detail: { households: opening.length, from: ref.campaignId, moved: true },
    },
  });
}
