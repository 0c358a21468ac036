import { dayOf } from '../../shared/calendar.ts';
import { requireWard } from '../../shared/campaign.ts';
import type { WardRef } from '../../shared/changes.ts';
import { Refusal } from '../../shared/errors.ts';
import type { IntakeEntry } from '../../shared/intake/entry.ts';
import { undecidedState } from '../../shared/intake/late.ts';
import { readReceipt } from '../../shared/intake/receipt.ts';
import { rulingOn, type Triage } from '../../shared/intake/triage.ts';
import type { Ports } from '../../shared/ports.ts';
import { type Request, requestsOf } from '../../shared/requests/requests.ts';
import { publicationOf, type WardReview } from '../../shared/ward/ward-review.ts';
import { type ReceiptState, receiptPage } from '../../web/public-pages/receipt-page.ts';
import { wardRead } from '../ward/ward-read.ts';

/**
 * The page of a receipt: what became of it. It can be read until the campaign closes, that of a household's request
 * afterwards too. Refuses `ReceiptNotFound`.
 */
export const showReceipt = wardRead('showReceipt', async ({ input, ref, run, campaign, ports }) => {
  const { code, name } = requireWard(campaign, ref.ward);
  const { ma, 'ngon-ngu': language, 'da-gui': sent } = input;
  const entry = await ports.intakes.get(ref, readReceipt(ma));
  const isOver = run.status === 'closed' && entry?.kind !== 'request';
  if (!entry || isOver) throw new Refusal('ReceiptNotFound', { ward: ref.ward });
  const triages = await ports.intakes.triages(ref);
  const request = requestsOf(triages).find(({ receipt }) => receipt === entry.receipt);
  const { id, title } = campaign;
  const view = {
    campaign: { id, title },
    ward: { code, name },
    receipt: entry.receipt,
    kind: entry.kind,
    receivedOn: request?.receivedOn ?? dayOf(new Date(entry.at)),
    state: request
      ? await stateOfRequest(request, ref, ports)
      : await stateOf(entry, rulingOn(triages)(entry), { review: await ports.wards.get(ref), ports }),
    isNew: sent !== undefined,
  };
  return { html: await receiptPage(view, language) };
});

async function stateOfRequest(request: Request, ref: WardRef, ports: Ports): Promise<ReceiptState> {
  const { state, startsOn, dueOn } = request;
  if (state === 'granted') return { state: 'answered' };
  if (state === 'refused') {
    const decision = (await ports.decisions.list(ref)).find(({ id }) => id === request.decision);
    return { state, reason: String(decision?.body.reason ?? '') };
  }
  if (state === 'received') return { state: 'asked', startsOn, dueOn };
  // The list that was recorded is its answer.
  const { stage } = await ports.wards.get(ref);
  return { state: stage === 'recorded' ? 'answered' : 'listed' };
}

async function stateOf(
  entry: IntakeEntry,
  triage: Extract<Triage, { outcome: 'accepted' | 'dismissed' }> | undefined,
  { review, ports }: { readonly review: WardReview; readonly ports: Ports },
): Promise<ReceiptState> {
  if (!triage) return { state: undecidedState(entry, review) };
  if (triage.outcome === 'dismissed') {
    const decision = (await ports.decisions.list(triage)).find(({ id }) => id === triage.id);
    return { state: 'dismissed', reason: String(decision?.body.reason ?? '') };
  }
  const { household, objectedAt } = triage;
  const recheck = publicationOf(review).objections.find(
    (each) =>
      each.objectedAt === objectedAt && (each.household === household || each.claim?.receipt === household),
  );
  return { state: 'accepted', dueOn: recheck?.dueOn, outcome: recheck?.outcome };
}
