import type { Text } from '../../shared/i18n/text.ts';
import { words } from '../../shared/i18n/words.ts';
import type { Mark, Standard } from '../../shared/standards/standard.ts';

const text = (vi: string, en: string): Text => ({ vi, en });

export const marks: Readonly<Record<Mark, Text>> = {
  verified: text('đã kiểm chứng', 'verified'),
  partial: text('mới thấy một phần', 'seen in part'),
  unverified: text('chưa kiểm chứng', 'unverified'),
  inferred: text('suy luận', 'inferred'),
};

export const settings = [
  ['rural', text('Nông thôn', 'Rural')],
  ['urban', text('Thành thị', 'Urban')],
] as const;

/** What a standard measures, with the unit of its lines. */
export const measureOf = (measure: 'b1' | 'income', { incomePer }: Standard): Text => {
  if (measure === 'b1') return text('Điểm B1', 'Score B1');
  return incomePer === 'year'
    ? text('Thu nhập, đồng/người/năm', 'Income, dong per person and year')
    : text('Thu nhập, đồng/người/tháng', 'Income, dong per person and month');
};

export const number = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, '.');

type Rule = Standard['rules'][number];

/** A rule in words: the class and the conditions, all of which must hold. */
export function ruleInWords(
  { class: name, group, above, upTo, deprived }: Rule,
  cut: number | undefined,
): Text {
  const conditions = [
    ...(above === undefined ? [] : [text(`trên ${above}`, `above ${above}`)]),
    ...(upTo === undefined ? [] : [text(`không quá ${upTo}`, `at most ${upTo}`)]),
    ...(deprived === undefined ? [] : [deprivation(deprived, cut)]),
  ];
  const groupOf = (language: keyof Text): string =>
    group === undefined ? '' : { vi: `, nhóm ${group}`, en: `, group ${group}` }[language];
  const inWords = (language: keyof Text, and: string): string =>
    `**${words[name][language]}**${groupOf(language)}: ${conditions.map((each) => each[language]).join(and)}`;
  return text(inWords('vi', ' và '), inWords('en', ' and '));
}

const deprivation = (deprived: boolean, cut = 0): Text =>
  deprived
    ? text(`từ ${cut} điểm thiếu hụt`, `${cut} points of deprivation or more`)
    : text(`dưới ${cut} điểm thiếu hụt`, `fewer than ${cut} points of deprivation`);
