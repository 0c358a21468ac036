import { isNamed, type PostedLine } from '../ward/posted-line.ts';
import { householdTable } from './household-table.ts';
import { type Paper, paragraph } from './paper.ts';
import type { PaperFacts } from './paper-facts.ts';
import { chairmanSigns, className, committeeOf, decisionReference, issuerOf } from './parts.ts';

/**
 * The list that a ward makes public after the recognition. It names the households that a posting would, with what a
 * posting shows of them.
 */
export function publicationPaper(facts: PaperFacts, households: readonly Omit<PostedLine, 'key'>[]): Paper {
  const { campaign, place } = facts;
  const named = households.filter((line) => isNamed(line, campaign));
  return {
    issuer: issuerOf(facts),
    title: 'DANH SÁCH CÔNG BỐ CÔNG KHAI',
    subtitle: [
      `Kết quả công nhận hộ nghèo, hộ cận nghèo năm ${campaign.year}`,
      place,
      `(Theo ${decisionReference(facts)})`,
    ],
    blocks: [
      named.length > 0
        ? householdTable(named, {
            caption: `Kết quả công nhận hộ nghèo, hộ cận nghèo năm ${campaign.year}`,
            further: [
              { title: 'Đầu kỳ', text: ({ before }) => className(before) },
              { title: 'Kết quả', text: ({ now }) => className(now) },
            ],
          })
        : paragraph('Không có hộ nào trong danh sách.'),
      paragraph(`Hộ có hoàn cảnh thay đổi gửi giấy đề nghị rà soát đến ${committeeOf(facts)}.`),
      chairmanSigns(),
    ],
  };
}
