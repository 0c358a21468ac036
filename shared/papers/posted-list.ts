import { dayOf, vietnameseDay } from '../calendar.ts';
import { postingClockOf } from '../campaign.ts';
import type { PostedLine } from '../ward/posted-line.ts';
import type { Posting } from '../ward/publication.ts';
import { householdTable } from './household-table.ts';
import { keptOfSender } from './kept-of-sender.ts';
import { blank, type Paper, paragraph } from './paper.ts';
import type { PaperFacts } from './paper-facts.ts';
import { className, committeeOf, issuerOf, number } from './parts.ts';

/** A ward's list for its board. `postings` are those whose list it is; empty while it is not posted. */
interface Posted {
  readonly households: readonly Omit<PostedLine, 'key'>[];
  readonly postings: readonly Pick<Posting, 'round' | 'postedAt' | 'lastDay'>[];
}

/**
 * The list that hangs on the board, with the days of its clock and how to object. The days of a list that is not posted
 * yet are left open.
 */
export function postedListPaper(facts: PaperFacts, { households, postings }: Posted): Paper {
  const { campaign, place, ward } = facts;
  const about = `Kết quả rà soát hộ nghèo, hộ cận nghèo năm ${campaign.year}`;
  return {
    issuer: issuerOf(facts),
    title: 'DANH SÁCH NIÊM YẾT CÔNG KHAI',
    subtitle: [about, place, `“${campaign.title}”`],
    blocks: [
      ...daysOf(facts, postings).map((text) => paragraph(text)),
      paragraph(
        `Ai có ý kiến về kết quả của một hộ thì gửi đến ${committeeOf(facts)} khi hộ đó còn trong thời hạn niêm yết.`,
      ),
      paragraph(keptOfSender),
      households.length > 0
        ? householdTable(households, {
            caption: about,
            further: [
              { title: 'Đầu kỳ', text: ({ before }) => className(before) },
              { title: 'Kết quả', text: ({ now }) => className(now) },
            ],
          })
        : paragraph('Không có hộ nào trong danh sách.'),
      {
        kind: 'signature',
        office: [`TM. ỦY BAN NHÂN DÂN ${ward.name.toLocaleUpperCase('vi')}`, 'CHỦ TỊCH'],
      },
    ],
  };
}

/** A household that was changed is posted again for a clock of its own, so each posting stands with its days. */
function daysOf({ campaign }: PaperFacts, postings: Posted['postings']): string[] {
  const { workingDays, firstDayCounts } = postingClockOf(campaign);
  const from = firstDayCounts
    ? 'kể cả ngày niêm yết nếu là ngày làm việc'
    : 'tính từ ngày làm việc sau ngày niêm yết';
  const term = `(${number(workingDays)} ngày làm việc, ${from})`;
  const open = `ngày ${blank} tháng ${blank} năm ${blank}`;
  if (postings.length === 0) return [`Niêm yết ${open}, đến hết ${open} ${term}.`];
  return postings.map(({ round, postedAt, lastDay }) => {
    const what = postings.length > 1 ? `Lần ${round}: niêm yết` : 'Niêm yết';
    return `${what} ngày ${vietnameseDay(dayOf(new Date(postedAt)))}, đến hết ngày ${vietnameseDay(lastDay)} ${term}.`;
  });
}
