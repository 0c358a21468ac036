import { type Day, vietnameseDay } from '../calendar.ts';
import { wardInSentence } from '../i18n/ward-in-sentence.ts';
import type { Wants } from '../requests/request-facts.ts';
import { legalBases } from './legal-bases.ts';
import { blank, type Paper, paragraph } from './paper.ts';
import type { PaperFacts } from './paper-facts.ts';
import { chairmanSigns, committeeOf, issuerOf } from './parts.ts';

/** A request that was refused, and why. */
export interface RefusedRequest {
  readonly receipt: string;
  readonly wants: Wants;
  readonly receivedOn: Day;
  readonly head: string;
  readonly village: string;
  readonly reason: string;
}

const asked = {
  entry: 'công nhận hộ nghèo, hộ cận nghèo',
  exit: 'công nhận thoát nghèo, thoát cận nghèo',
} as const satisfies Record<Wants, string>;

/** The written answer to a household whose request is not taken into a review, with the reasons (QĐ 24/2021, Art. 5). */
export function requestRefusalPaper(facts: PaperFacts, request: RefusedRequest): Paper {
  const { receipt, wants, receivedOn, head, village, reason } = request;
  const { standard, place, ward } = facts;
  const what = asked[wants];
  return {
    issuer: issuerOf(facts),
    number: `Số: ${blank}/${blank}`,
    title: 'THÔNG BÁO',
    subtitle: [`Về việc trả lời đơn đề nghị ${what}`],
    blocks: [
      paragraph(`Kính gửi: Hộ ông (bà) ${head}`, 'centred'),
      ...legalBases(standard, Number(receivedOn.slice(0, 4))).map((text) => paragraph(text)),
      paragraph(
        `Ngày ${vietnameseDay(receivedOn)}, ${committeeOf(facts)} nhận giấy đề nghị ${what} của hộ ông (bà) ${head}, ${village}, ${place} (mã phiếu ${receipt}).`,
      ),
      paragraph('Sau khi xem xét, đề nghị này không được chấp thuận. Lý do:'),
      { kind: 'list', items: reason.split(/\n+/).filter((line) => line.trim() !== '') },
      paragraph(`Nếu có ý kiến, hoặc khi hoàn cảnh thay đổi, hộ gửi giấy đề nghị đến ${committeeOf(facts)}.`),
      paragraph(`Chủ tịch Ủy ban nhân dân ${wardInSentence(ward.name)} thông báo để hộ được biết.`),
      chairmanSigns(['Như trên', `Lưu: ${blank}`]),
    ],
  };
}
