import { dayOf } from '../../shared/calendar.ts';
import { type Campaign, requireWard, standardsOf } from '../../shared/campaign.ts';
import type { WardRef } from '../../shared/changes.ts';
import { Refusal } from '../../shared/errors.ts';
import { receiptOf } from '../../shared/intake/receipt.ts';
import { spelling } from '../../shared/names.ts';
import type { Ports } from '../../shared/ports.ts';
import { clockOf, wayOf } from '../../shared/requests/request-clock.ts';
import { type RequestedHousehold, withRequested } from '../../shared/requests/requested-entries.ts';
import { requestsOf } from '../../shared/requests/requests.ts';
import { summarise } from '../../shared/results/summarise.ts';
import { presentVillage } from '../../shared/villages/successors.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import type { Step } from '../step.ts';
import { openingOf } from '../villages/opening-of.ts';
import { type CommandContext, type WardContext, wardCommand } from '../ward/ward-command.ts';
import { requireNewest } from './hand-on.ts';
import { requestedHousehold } from './requested-household.ts';
import { scheduleRequestReminders } from './schedule-reminders.ts';

type Context = CommandContext<'recordRequest'>;

/**
 * The ward's officer records a request that a household brought on paper. While the ward's survey is still to be handed
 * in, the household stands at once on the list that it has to cover. Refuses `DayInFuture`, `UnknownVillage`
 * and, in the review of a month, `RequestsOfYear`; `ListHandedOn` once a later campaign was launched.
 */
const record = wardCommand(
  'recordRequest',
  async (context) => {
    const { input, ref, review, run, campaign, now, by, ports } = context;
    if (campaign.review) throw new Refusal('RequestsOfYear', { campaign: campaign.review.of });
    await requireNewest(run, ref.ward, ports);
    const today = dayOf(now);
    const { receivedOn = today, wants, head, birth, people, text, code } = input;
    if (receivedOn > today) throw new Refusal('DayInFuture', { on: receivedOn });
    const village = villageNamed(input.village, context);
    const way = wayOf(run, review, { receivedOn, today });
    const clock = clockOf(way, receivedOn, campaign);
    const receipt = receiptFor(context);
    const household = { receipt, code, head, birth, village, people };
    const said = { name: head, birth, people, village, text, ...(code !== undefined && { code }) };
    await ports.intakes.add(ref, { ...said, receipt, at: now.toISOString(), kind: 'request', by: by.name });
    const facts = { receipt, way, wants, receivedOn, ...clock };
    return {
      ...(way === 'autumn' && { review: await withAsked(context, household) }),
      // Without the receipt, by which whoever has it reads what became of the request.
      detail: { way, wants, receivedOn, ...clock },
      decision: { ...facts, ...said },
      ruling: { outcome: 'requested', ...facts },
      answer: facts,
    };
  },
  { whenClosed: true, whenPrepared: true },
);

/** Whoever has to answer is reminded from then on. */
export const recordRequest: Step<'recordRequest'> = async (call, ports) => {
  const answer = await record(call, ports);
  await scheduleRequestReminders(call, ports);
  return answer;
};

/** The same paper recorded twice by one form has one receipt. */
function receiptFor({ call, input, ref, ports }: Context): string {
  const sentAs = call.request ?? crypto.randomUUID();
  return receiptOf(
    ports.households.fingerprint(JSON.stringify(['request', ref.campaignId, ref.ward, sentAs, input])),
  );
}

/** The village as the campaign or the records spell it. Refuses `UnknownVillage` where the campaign lists its villages. */
function villageNamed(wanted: string, { review, campaign, ref }: Context): string {
  const ward = requireWard(campaign, ref.ward);
  const villages = ward.villages.map(({ name }) => name);
  const spell = spelling([...villages, ...Object.keys(review.totals.villages)]);
  const spelled = spell(presentVillage(ward)(wanted));
  if (villages.length > 0 && !villages.includes(spelled)) {
    throw new Refusal('UnknownVillage', { ward: ref.ward, village: wanted });
  }
  return spelled;
}

/**
 * The review with a household on its list that the survey has to cover, and its totals counted anew. The list is written
 * before the review: who asked at the same time and was lost from it by that is put on it again.
 */
async function withAsked(
  { ref, review, campaign, ports }: WardContext & { readonly campaign: Campaign },
  household: RequestedHousehold,
): Promise<WardReview> {
  const { households } = ports;
  const presentOf = presentVillage(requireWard(campaign, ref.ward));
  const others = (await listedHouseholds(ref, ports)).map((each) => ({
    ...each,
    village: presentOf(each.village),
  }));
  const opening = [...others, household].reduce(withRequested, await openingOf(ref, campaign, ports));
  await households.putOpening(ref, opening);
  const records = await households.records(ref, review.generations);
  const { fingerprint } = households;
  const totals = summarise({ records, opening, standards: standardsOf(campaign), fingerprint });
  return { ...review, totals };
}

/** The households whose requests put them on this review's list. */
async function listedHouseholds(ref: WardRef, ports: Pick<Ports, 'intakes'>): Promise<RequestedHousehold[]> {
  const all = requestsOf(await ports.intakes.triages(ref));
  const listed = all.filter(({ state }) => state === 'listed');
  return Promise.all(listed.map(({ receipt }) => requestedHousehold(ref, receipt, ports)));
}
