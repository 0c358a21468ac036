import type { ExplainedResult } from '../contract/household.ts';
import type { Class, Setting } from '../household.ts';
import { wardInSentence } from '../i18n/ward-in-sentence.ts';
import { legalBases } from './legal-bases.ts';
import { blank, type Paper, paragraph } from './paper.ts';
import type { PaperFacts } from './paper-facts.ts';
import { chairmanSigns, className, committeeOf, issuerOf } from './parts.ts';
import { refusalReasons } from './refusal-reasons.ts';

/** What a refusal says of a household that is neither poor nor near-poor. */
export interface RefusedHousehold {
  readonly head: string;
  readonly village: string;
  readonly setting: Setting;
  readonly before: Class;
  /** Its result under the official standard. Absent where it has none; the reasons are then left open. */
  readonly result?: ExplainedResult | undefined;
}

/**
 * The written answer to a household that is not recognised, with the reasons that QĐ 24/2021 asks of a refusal (Art. 5):
 * the classification explained. Whoever was not on the opening list is taken to have asked.
 */
export function refusalPaper(facts: PaperFacts, household: RefusedHousehold): Paper {
  const { head, village, setting, before, result } = household;
  const { campaign, standard, place, ward } = facts;
  const occasion =
    before === 'other'
      ? `Ngày ${blank} tháng ${blank} năm ${blank}, ${committeeOf(facts)} nhận giấy đề nghị rà soát của hộ ông (bà) ${head}, ${village}, ${place}.`
      : `Hộ ông (bà) ${head}, ${village}, ${place}, có tên trong danh sách đầu kỳ: ${className(before).toLocaleLowerCase('vi')}.`;
  const reasons = result ? refusalReasons(result, { standard, setting }) : [`${blank}${blank}`];
  return {
    issuer: issuerOf(facts),
    number: `Số: ${blank}/${blank}`,
    title: 'THÔNG BÁO',
    subtitle: [`Về việc không công nhận hộ nghèo, hộ cận nghèo năm ${campaign.year}`],
    blocks: [
      paragraph(`Kính gửi: Hộ ông (bà) ${head}`, 'centred'),
      ...legalBases(standard, campaign.year).map((text) => paragraph(text)),
      paragraph(occasion),
      paragraph(
        `Theo kết quả rà soát của “${campaign.title}” và ${standard.title.vi}, hộ không thuộc diện hộ nghèo, hộ cận nghèo. Lý do:`,
      ),
      { kind: 'list', items: reasons },
      paragraph(`Nếu có ý kiến, hoặc khi hoàn cảnh thay đổi, hộ gửi giấy đề nghị đến ${committeeOf(facts)}.`),
      paragraph(`Chủ tịch Ủy ban nhân dân ${wardInSentence(ward.name)} thông báo để hộ được biết.`),
      chairmanSigns(['Như trên', `Lưu: ${blank}`]),
    ],
  };
}
