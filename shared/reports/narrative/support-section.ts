import type { Text } from '../../i18n/text.ts';
import { needWords } from '../../support/need-words.ts';
import { Need } from '../../support/needs.ts';
import { percentOf } from '../rates.ts';
import type { NeedsMet, ReportUnit, SupportSum } from '../report.ts';
import { enumerated, type Section, sentence, written, writtenRate } from './written.ts';

/** What was planned, and how much of it was delivered: things where they were counted, else people, else households. */
function planSentence(delivered: number, planned: number): Text {
  const share = percentOf(delivered, planned);
  if (share === null) return sentence({ vi: 'kế hoạch {n}', en: '{n} planned' }, { n: written(planned) });
  return sentence(
    { vi: 'kế hoạch {n} (đạt {share})', en: '{n} planned ({share})' },
    { n: written(planned), share: writtenRate(share) },
  );
}

/** What programmes have delivered, and how much of each need is met by it. */
export const supportSection = (support: readonly SupportSum[], { needsMet }: ReportUnit): Section => ({
  title: { vi: 'Chính sách hỗ trợ', en: 'Support' },
  paragraphs:
    support.length > 0
      ? [...support.map(supportSentence), ...(needsMet ? needsSentences(needsMet) : [])]
      : [
          {
            vi: 'Không có số liệu về hỗ trợ đã thực hiện.',
            en: 'There are no figures of support delivered.',
          },
        ],
});

function supportSentence({ programme, unit, households, people, count, money, planned }: SupportSum): Text {
  const parts: Text[] = [
    ...(households > 0
      ? [sentence({ vi: '{n} hộ', en: '{n} {n|household|households}' }, { n: written(households) })]
      : []),
    ...(people > 0
      ? [sentence({ vi: '{n} người', en: '{n} {n|person|people}' }, { n: written(people) })]
      : []),
    ...(count > 0
      ? [sentence({ vi: '{n} {unit}', en: '{n} {unit}' }, { n: written(count), unit: unit ?? '' })]
      : []),
    ...(money > 0 ? [sentence({ vi: 'số tiền {n} đồng', en: '{n} dong' }, { n: written(money) })] : []),
    ...(planned !== null ? [planSentence(count || people || households, planned)] : []),
  ];
  return {
    vi: `${programme}: ${parts.map(({ vi }) => vi.trim()).join(', ')}.`,
    en: `${programme}: ${parts.map(({ en }) => en.trim()).join(', ')}.`,
  };
}

/** Needs that somebody asks for and whose helped households are known. */
function needsSentences(needsMet: NeedsMet): Text[] {
  const parts = Need.options.flatMap((need) => {
    const met = needsMet[need];
    if (!met || met.share === null) return [];
    const words = {
      vi: '{need} {helped} trên {asked} hộ có nhu cầu ({share})',
      en: '{need} {helped} of {asked} {asked|household|households} ({share})',
    };
    const figures = {
      helped: written(met.helped ?? 0),
      asked: written(met.asked),
      share: writtenRate(met.share),
    };
    return [sentence(words, { need: needWords[need], ...figures })];
  });
  if (parts.length === 0) return [];
  const text = {
    vi: 'Hộ được hỗ trợ so với hộ có nhu cầu: {needs}.',
    en: 'Households helped, of those that ask for it: {needs}.',
  };
  return [sentence(text, { needs: enumerated(parts) })];
}
