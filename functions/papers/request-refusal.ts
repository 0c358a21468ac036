import { Refusal } from '../../shared/errors.ts';
import { readReceipt } from '../../shared/intake/receipt.ts';
import type { Paper } from '../../shared/papers/paper.ts';
import { requestRefusalPaper } from '../../shared/papers/request-refusal.ts';
import { requestsOf } from '../../shared/requests/requests.ts';
import type { PaperContext } from './paper-context.ts';

/** The written answer to a household whose request was refused. Refuses `ReceiptNotFound`; none is due to any other. */
export async function requestRefusal({ facts, review, input, ports }: PaperContext): Promise<Paper[]> {
  const { campaignId, ward } = review;
  const ref = { campaignId, ward };
  const receipt = readReceipt(input.receipt ?? '');
  const request = requestsOf(await ports.intakes.triages(ref)).find((each) => each.receipt === receipt);
  const entry = await ports.intakes.get(ref, receipt);
  if (!request || !entry) throw new Refusal('ReceiptNotFound', { ward });
  if (request.state !== 'refused') return [];
  const decision = (await ports.decisions.list(ref)).find(({ id }) => id === request.decision);
  const { wants, receivedOn } = request;
  const { name: head = '', village = '' } = entry;
  return [
    requestRefusalPaper(facts, {
      receipt,
      wants,
      receivedOn,
      head,
      village,
      reason: String(decision?.body.reason ?? ''),
    }),
  ];
}
