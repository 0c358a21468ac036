import type { EndpointName } from '../../shared/contract/contract.ts';
import { openObjections } from '../../shared/ward/publication.ts';
import { villagesIn } from '../../shared/ward/ward-review.ts';
import { type Scene, wellFormedMeeting } from './generators.ts';

interface Next {
  readonly name: EndpointName;
  /** In place of what the generator draws. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** What takes a ward on from where it is; without it hardly a sequence would reach the end. */
export function nextCommand(scene: Scene): Next {
  const { draw, keys, review, receipts } = scene;
  switch (review.stage) {
    case 'training':
      return { name: 'recordTraining', fields: { attended: 20 } };
    case 'survey':
      return nextOfSurvey(scene);
    case 'vetting': {
      const [village] = villagesIn(review, 'due');
      return village === undefined
        ? { name: 'forwardList' }
        : { name: 'recordMeeting', fields: wellFormedMeeting(village) };
    }
    case 'posting': {
      if (review.postedAt === undefined) return { name: 'postList' };
      const [objection] = openObjections(review.publication);
      if (objection) return { name: 'resolveObjection', fields: { household: objection.household } };
      if (receipts.length === 0) return { name: draw.one(['fileObjection', 'claim']) };
      return { name: draw.one(['accept', 'dismiss']), fields: { household: draw.one(keys) } };
    }
    case 'approval':
      return { name: 'approveWard' };
    case 'recorded':
      return { name: 'remark' };
  }
}

function nextOfSurvey({ review: { totals }, batches: [newest], keys }: Scene): Next {
  if (newest?.status === 'ready')
    return { name: 'commitBatch', fields: { batchId: newest.id, confirm: keys } };
  if (totals.rejected > 0) return { name: 'withdrawHousehold' };
  return totals.missing > 0 || totals.households === 0 ? { name: 'receiveBatch' } : { name: 'submitSurvey' };
}
