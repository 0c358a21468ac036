import type { Text } from '../../i18n/text.ts';
import { percentOf } from '../rates.ts';
import type { SupportSum } from '../report.ts';
import { type Section, sentence, written, writtenRate } from './written.ts';

/** What was planned, and how much of it was delivered: things where they were counted, else people, else households. */
function planSentence(delivered: number, planned: number): Text {
  const share = percentOf(delivered, planned);
  if (share === null) return sentence({ vi: 'kế hoạch {n}', en: '{n} planned' }, { n: written(planned) });
  return sentence(
    { vi: 'kế hoạch {n} (đạt {share})', en: '{n} planned ({share})' },
    { n: written(planned), share: writtenRate(share) },
  );
}

/** What programmes have delivered. */
export const supportSection = (support: readonly SupportSum[]): Section => ({
  title: { vi: 'Chính sách hỗ trợ', en: 'Support' },
  paragraphs:
    support.length > 0
      ? support.map(supportSentence)
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
