import type { Text } from '../i18n/text.ts';
import { openObjections } from './publication.ts';
import { type InStage, scoredAgain, villagesIn, type WardReview } from './ward-review.ts';

/** What a stage still waits for, as in "3 hộ đầu kỳ chưa rà soát, 14 hộ có lỗi". */
export function missingOf(review: WardReview): Text {
  const open = openIn(review);
  const texts = open.length > 0 ? open : handOver(review);
  return { vi: texts.map(({ vi }) => vi).join(', '), en: texts.map(({ en }) => en).join(', ') };
}

/** A number of things that a stage waits for; no text where there are none. */
const counted = (count: number, vi: string, one: string, many = one): Text[] =>
  count === 0 ? [] : [{ vi: `${count} ${vi}`, en: `${count} ${count === 1 ? one : many}` }];

const text = (vi: string, en: string): Text[] => [{ vi, en }];

/** Once nothing else is missing, the list itself has to be handed over. */
function handOver({ stage }: WardReview): Text[] {
  if (stage === 'survey') return text('chưa gửi kết quả rà soát', 'the survey is not submitted');
  return stage === 'vetting'
    ? text('chưa chuyển sang niêm yết', 'the list is not forwarded for posting')
    : [];
}

function openIn(review: WardReview): Text[] {
  switch (review.stage) {
    case 'training':
      return text('chưa tập huấn', 'not trained yet');
    case 'survey':
      return missingInSurvey(review);
    case 'vetting': {
      const due = villagesIn(review, 'due').length;
      return counted(due, 'thôn chưa họp', 'village has not met', 'villages have not met');
    }
    case 'posting':
      return [
        ...counted(
          openObjections(review.publication).length,
          'khiếu nại chưa giải quyết',
          'open objection',
          'open objections',
        ),
        ...(review.postedAt ? [] : text('chưa niêm yết', 'the list is not posted')),
      ];
    case 'approval':
      return text('chờ thẩm định', 'waits for approval');
    case 'recorded':
      return [];
  }
}

function missingInSurvey(review: InStage<'survey'>): Text[] {
  const { totals } = review;
  const { villages, households } = scoredAgain(review);
  return [
    ...counted(
      villages.length,
      'thôn phải chấm lại',
      'village to be scored again',
      'villages to be scored again',
    ),
    ...counted(
      households.length,
      'hộ phải chấm lại',
      'household to be scored again',
      'households to be scored again',
    ),
    ...counted(
      totals.missing,
      'hộ đầu kỳ chưa rà soát',
      'household of the opening list not surveyed',
      'households of the opening list not surveyed',
    ),
    ...counted(totals.rejected, 'hộ có lỗi', 'household with errors', 'households with errors'),
  ];
}
