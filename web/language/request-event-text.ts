import type { Text } from '../../shared/i18n/text.ts';
import { words } from '../../shared/i18n/words.ts';
import type { StoryEvent } from '../client/answers.ts';
import { formatDay } from './format.ts';

type Detail = StoryEvent['detail'];

const t = (vi: string, en: string): Text => ({ vi, en });

const classes: ReadonlyMap<unknown, Text> = new Map([
  ['poor', words.poor],
  ['near-poor', words['near-poor']],
  ['other', words.other],
]);
const classIn = ({ class: given }: Detail): Text => classes.get(given) ?? t('', '');

/** What comes in to a ward, objections and households' requests in the year, and what becomes of it. */
export const requestTexts = {
  fileObjection: ({ dueOn }: Detail) => {
    const due = formatDay(String(dueOn));
    return t(`Nhận một khiếu nại, hạn phúc tra ${due}`, `Took an objection, recheck due ${due}`);
  },
  accept: ({ dueOn }: Detail) => {
    const due = formatDay(String(dueOn));
    return t(`Tiếp nhận một ý kiến, hạn phúc tra ${due}`, `Accepted what came in, recheck due ${due}`);
  },
  recordRequest: (d: Detail) => {
    const [vi, en] = d.wants === 'exit' ? ['đưa ra khỏi', 'to leave'] : ['được đưa vào', 'to be put on'];
    const recorded = t(
      `Ghi đơn của một hộ xin ${vi} danh sách`,
      `Recorded a household’s request ${en} the list`,
    );
    if (d.dueOn === undefined) {
      return t(`${recorded.vi}: rà soát trong đợt này`, `${recorded.en}: surveyed in this review`);
    }
    const due = formatDay(String(d.dueOn));
    return t(`${recorded.vi}, trả lời chậm nhất ngày ${due}`, `${recorded.en}, to be answered by ${due}`);
  },
  openMonthlyReview: ({ startsOn, requests = 0 }: Detail) => {
    if (startsOn === undefined)
      return t('Lập đợt rà soát tháng của xã', 'Made the monthly review of the ward');
    const from = formatDay(String(startsOn));
    return t(
      `Mở đợt rà soát tháng từ ngày ${from}, ${requests} đơn`,
      `Opened the monthly review from ${from}, requests: ${requests}`,
    );
  },
  answerRequest: (d: Detail) =>
    d.outcome === 'granted'
      ? t(`Chấp thuận đơn của một hộ: ${classIn(d).vi}`, `Granted a household’s request: ${classIn(d).en}`)
      : t('Trả lời từ chối đơn của một hộ, có nêu lý do', 'Refused a household’s request, with reasons'),
};
