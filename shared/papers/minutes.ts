import { vietnameseDay } from '../calendar.ts';
import type { PostedLine } from '../ward/posted-line.ts';
import { passes } from '../ward/vetting.ts';
import type { RecognisedLine } from './decision.ts';
import { householdTable } from './household-table.ts';
import { type Block, blank, type Paper, paragraph } from './paper.ts';
import type { PaperFacts } from './paper-facts.ts';
import { className, committeeOf, number } from './parts.ts';
import type { SignedPaper } from './signed-paper.ts';
import { signedPaperText } from './signed-paper-text.ts';

/** A household that the meeting speaks of. */
export interface DiscussedLine extends RecognisedLine, Pick<PostedLine, 'before'> {
  /** Why the meeting changed its scores. */
  readonly reasons?: readonly string[];
  /** How the meeting voted on it. */
  readonly vote?: { readonly agreed: number; readonly against: number } | undefined;
}

/** What is known of a village's meeting. Without `result` it has still to be held, and its figures are left open. */
export interface VillageMeeting {
  readonly village: string;
  readonly households: readonly DiscussedLine[];
  /** The ward's own end of the time for meetings, and the paper that gave it. */
  readonly extended?: { readonly to: string; readonly paper: SignedPaper } | undefined;
  readonly result?:
    | {
        readonly attended: number;
        readonly agreed: number;
        readonly supervised?: boolean | undefined;
        readonly heldOn?: string | undefined;
        readonly chair?: string | undefined;
      }
    | undefined;
}

/**
 * The minutes of a village meeting in the two copies of TT 14/2018 and QĐ 24/2021 (Art. 4), one for the village and one
 * for the ward, each signed by the chair, the secretary and those who stand for the households.
 */
export function minutesPapers(facts: PaperFacts, meeting: VillageMeeting): Paper[] {
  const keepers = ['thôn', committeeOf(facts)];
  return keepers.map((keeper, index) => {
    const copy = `(Bản ${index + 1} trong ${keepers.length} bản, lưu tại ${keeper})`;
    return minutes(facts, meeting, copy);
  });
}

function minutes(facts: PaperFacts, meeting: VillageMeeting, copy: string): Paper {
  const { campaign, place, ward } = facts;
  const { village, result } = meeting;
  const [year = blank, month = blank, day = blank] = result?.heldOn?.split('-') ?? [];
  return {
    issuer: [ward.name, village],
    title: 'BIÊN BẢN HỌP THÔN',
    subtitle: [`Về kết quả rà soát hộ nghèo, hộ cận nghèo năm ${campaign.year}`, `“${campaign.title}”`, copy],
    blocks: [
      paragraph(
        `Hôm nay, hồi ${blank} giờ ${blank} phút, ngày ${day} tháng ${month} năm ${year}, tại ${blank}${blank}, ${village}, ${place} họp để thống nhất kết quả rà soát.`,
      ),
      ...extensionOf(meeting),
      ...presentAt(meeting),
      ...proposedTo(meeting),
      heading('III. Ý kiến của cuộc họp'),
      ...[1, 2, 3].map(() => paragraph(line)),
      ...conclusionOf(facts, meeting),
      { kind: 'signatures', who: ['CHỦ TRÌ', 'THƯ KÝ', 'ĐẠI DIỆN HỘ DÂN'] },
    ],
  };
}

const heading = (title: string): Block => ({ kind: 'article', title, text: '' });

/** Room for one line by hand. */
const line = blank.repeat(14);

/** Why the village meets later than others. */
function extensionOf({ extended }: VillageMeeting): Block[] {
  const text = extended && signedPaperText(extended.paper);
  if (!text) return [];
  const to = vietnameseDay(extended.to);
  return [paragraph(`Thời hạn họp dân của xã được gia hạn đến hết ngày ${to}, theo ${text.vi}.`)];
}

function presentAt({ result }: VillageMeeting): Block[] {
  const supervisor =
    result?.supervised === undefined ? blank + blank : result.supervised ? `có dự: ${blank}${blank}` : 'vắng';
  return [
    heading('I. Thành phần'),
    paragraph(`1. Chủ trì: ${result?.chair ?? blank + blank}`),
    paragraph(`2. Thư ký: ${blank}${blank}`),
    paragraph(`3. Đại diện Mặt trận Tổ quốc giám sát: ${supervisor}`),
    paragraph(`4. Đại diện xã, các đoàn thể, người rà soát: ${blank}${blank}`),
    paragraph(`5. Số người dự họp: ${result ? number(result.attended) : blank}`),
  ];
}

/** The votes on a household: those who agreed, then those who did not. */
const votes = {
  title: 'Đồng ý/Không',
  text: ({ vote }: DiscussedLine) => (vote ? `${number(vote.agreed)}/${number(vote.against)}` : ''),
};

function proposedTo({ village, households, result }: VillageMeeting): Block[] {
  const isVoted = !result || households.some(({ vote }) => vote);
  const count = (name: RecognisedLine['now']): string =>
    `${number(households.filter(({ now }) => now === name).length)} ${name === 'other' ? 'hộ không nghèo' : className(name).toLocaleLowerCase('vi')}`;
  return [
    heading('II. Kết quả rà soát của thôn'),
    paragraph(
      `Số hộ được rà soát: ${number(households.length)}, gồm ${count('poor')}, ${count('near-poor')}, ${count('other')}.`,
    ),
    householdTable(households, {
      caption: `Kết quả rà soát của ${village}`,
      further: [
        { title: 'Đầu kỳ', text: ({ before }) => className(before) },
        { title: 'Kết quả', text: ({ now, group }) => className(now, group) },
        ...(isVoted ? [votes] : []),
        { title: 'Ý kiến của cuộc họp', text: ({ reasons = [] }) => reasons.join('; ') },
      ],
    }),
  ];
}

function conclusionOf(facts: PaperFacts, { village, result }: VillageMeeting): Block[] {
  const { campaign } = facts;
  const least = campaign.vetting.agree.toLocaleString('vi-VN', {
    style: 'percent',
    maximumFractionDigits: 1,
  });
  return [
    heading('IV. Kết luận'),
    paragraph(
      `Số người đồng ý: ${result ? number(result.agreed) : blank} trên ${result ? number(result.attended) : blank} người dự họp. Kết quả được thông qua khi ít nhất ${least} số người dự họp đồng ý.`,
    ),
    ...(result
      ? [paragraph(passes({ ...result, village }, campaign) ? agreed : notAgreed)]
      : [agreed, notAgreed].map((text) => paragraph(`☐ ${text}`))),
    paragraph(`Cuộc họp kết thúc hồi ${blank} giờ ${blank} phút cùng ngày.`),
    paragraph(`Biên bản được lập thành 02 bản: 01 bản lưu tại thôn, 01 bản lưu tại ${committeeOf(facts)}.`),
  ];
}

const agreed = 'Cuộc họp thông qua kết quả rà soát.';
const notAgreed = 'Cuộc họp không thông qua; các hộ được chấm lại và thôn họp lại.';
