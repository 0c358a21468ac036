import type { Text } from '../i18n/text.ts';
import { openObjections } from './publication.ts';
import { type InStage, villagesIn, type WardReview } from './ward-review.ts';

/** What a stage still waits for, as in "3 thôn chưa họp, 14 hộ bị trả lại". */
export function missingOf(review: WardReview): Text {
  const open = countsOf(review).filter(({ count }) => count > 0);
  const counts = open.length > 0 ? open : handOver(review);
  return {
    vi: counts.map(({ count, vi }) => `${count} ${vi}`).join(', '),
    en: counts.map(({ count, one, many }) => `${count} ${count === 1 ? one : many}`).join(', '),
  };
}

/** A number of things that a stage waits for, with the words for one and for many of them. */
interface MissingCount {
  readonly count: number;
  readonly vi: string;
  readonly one: string;
  readonly many: string;
}

const missing = (count: number, vi: string, one: string, many = one): MissingCount => ({
  count,
  vi,
  one,
  many,
});

/** Once nothing else is missing, the list itself has to be handed over. */
function handOver({ stage }: WardReview): MissingCount[] {
  if (stage === 'survey') return [missing(1, 'danh sách chưa gửi', 'list not submitted')];
  return stage === 'vetting' ? [missing(1, 'danh sách chưa chuyển', 'list not forwarded')] : [];
}

function countsOf(review: WardReview): MissingCount[] {
  switch (review.stage) {
    case 'training':
      return [missing(1, 'xã chưa tập huấn', 'ward not trained')];
    case 'survey':
      return missingInSurvey(review);
    case 'vetting': {
      const due = villagesIn(review, 'due').length;
      return [missing(due, 'thôn chưa họp', 'village has not met', 'villages have not met')];
    }
    case 'posting':
      return [
        missing(
          openObjections(review.publication).length,
          'khiếu nại chưa giải quyết',
          'open objection',
          'open objections',
        ),
        missing(review.postedAt ? 0 : 1, 'danh sách chưa niêm yết', 'list not posted'),
      ];
    case 'approval':
      return [missing(1, 'danh sách chờ thẩm định', 'list waits for approval')];
    case 'recorded':
      return [];
  }
}

function missingInSurvey(review: InStage<'survey'>): MissingCount[] {
  const { totals } = review;
  return [
    missing(
      villagesIn(review, 'reopened').length,
      'thôn phải chấm lại',
      'village to be scored again',
      'villages to be scored again',
    ),
    missing(
      totals.missing,
      'hộ đầu kỳ chưa rà soát',
      'household of the opening list not surveyed',
      'households of the opening list not surveyed',
    ),
    missing(totals.rejected, 'hộ bị trả lại', 'rejected household', 'rejected households'),
  ];
}
