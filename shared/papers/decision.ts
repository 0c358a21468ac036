import type { Class } from '../household.ts';
import { wardInSentence } from '../i18n/ward-in-sentence.ts';
import { householdTable } from './household-table.ts';
import { legalBases } from './legal-bases.ts';
import { type Block, blank, type Paper, paragraph } from './paper.ts';
import type { PaperFacts } from './paper-facts.ts';
import { chairmanSigns, className, committeeOf, decisionReference, issuerOf, number } from './parts.ts';

/** A household that a decision recognises, with what a list may show of it. */
export interface RecognisedLine {
  readonly head: string;
  readonly village: string;
  readonly people: number;
  readonly now: Class;
  /** The standard's own group. */
  readonly group?: string | undefined;
}

/**
 * The decision by which a ward's chairman recognises its poor and near-poor households, with their list. Others among
 * the households are left out. Its form is that of administrative decisions; the number of the official form is not
 * printed, because no source settles it.
 */
export function decisionPaper(facts: PaperFacts, households: readonly RecognisedLine[]): Paper {
  const { campaign, ward, place } = facts;
  const recognised = households.filter(({ now }) => now !== 'other');
  const about = `hộ nghèo, hộ cận nghèo năm ${campaign.year}`;
  return {
    issuer: issuerOf(facts),
    number: `Số: ${blank}/QĐ-${blank}`,
    title: 'QUYẾT ĐỊNH',
    subtitle: [`Về việc công nhận ${about}`],
    blocks: [
      paragraph(`CHỦ TỊCH ỦY BAN NHÂN DÂN ${ward.name.toLocaleUpperCase('vi')}`, 'strong'),
      ...basesOf(facts),
      paragraph('QUYẾT ĐỊNH:', 'strong'),
      ...articlesOf(facts, recognised),
      chairmanSigns([`Như Điều 3`, `Lưu: ${blank}`]),
      {
        kind: 'annex',
        title: `DANH SÁCH ${about.toLocaleUpperCase('vi')}`,
        subtitle: [place, `(Kèm theo ${decisionReference(facts)})`],
      },
      recognised.length > 0
        ? householdTable(recognised, {
            caption: `Danh sách ${about}`,
            further: [{ title: 'Phân loại', text: ({ now, group }) => className(now, group) }],
          })
        : paragraph('Không có hộ nghèo, hộ cận nghèo.'),
    ],
  };
}

const basesOf = (facts: PaperFacts): Block[] =>
  [
    ...legalBases(facts.standard, facts.campaign.year),
    `Căn cứ kết quả rà soát của “${facts.campaign.title}”;`,
    ...(facts.approver === undefined
      ? []
      : [`Căn cứ kết quả thẩm định của ${facts.approver} (văn bản số ${blank} ngày ${blank});`]),
    `Theo đề nghị của ${blank}${blank}.`,
  ].map((text) => paragraph(text, 'body'));

function articlesOf(facts: PaperFacts, recognised: readonly RecognisedLine[]): Block[] {
  const count = (name: Class): string => {
    const those = recognised.filter(({ now }) => now === name);
    const people = those.reduce((sum, each) => sum + each.people, 0);
    return `${number(those.length)} ${name === 'poor' ? 'hộ nghèo' : 'hộ cận nghèo'} (${number(people)} nhân khẩu)`;
  };
  const { ward, standard } = facts;
  const texts = [
    `Công nhận ${count('poor')} và ${count('near-poor')} trên địa bàn ${wardInSentence(ward.name)} theo ${lowerFirst(standard.title.vi)} (danh sách kèm theo).`,
    `Quyết định này có hiệu lực kể từ ngày ${blank} tháng ${blank} năm ${blank}.`,
    `${committeeOf(facts)}, ${blank}${blank} và các hộ có tên trong danh sách chịu trách nhiệm thi hành Quyết định này.`,
  ];
  return texts.map((text, index) => ({ kind: 'article', title: `Điều ${index + 1}.`, text }));
}

const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
