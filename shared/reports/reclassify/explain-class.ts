import type { Result } from '../../classify.ts';
import type { Setting } from '../../household.ts';
import type { Text } from '../../i18n/text.ts';
import { words } from '../../i18n/words.ts';
import { boundsOf } from '../../results/bounds.ts';
import type { Standard } from '../../standards/standard.ts';

const numbers = {
  vi: new Intl.NumberFormat('vi', { maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 2 }),
} as const;

const incomes = {
  month: (income: Text): Text => ({
    vi: `thu nhập ${income.vi} đồng/người/tháng`,
    en: `income ${income.en} dong per person and month`,
  }),
  year: (income: Text): Text => ({
    vi: `thu nhập ${income.vi} đồng/người/năm`,
    en: `income ${income.en} dong per person and year`,
  }),
} as const;

const number = (value: number): Text => ({ vi: numbers.vi.format(value), en: numbers.en.format(value) });

/** Puts texts together, language by language. */
const texts = (...parts: readonly (Text | string)[]): Text => {
  const joined = (language: keyof Text): string =>
    parts.map((part) => (typeof part === 'string' ? part : part[language])).join('');
  return { vi: joined('vi'), en: joined('en') };
};

/**
 * What a class follows from, in words: the measure between the lines next to it, and the points against the cut. An
 * income is dong per person in the standard's period.
 */
export function explainClass(result: Result, setting: Setting, standard: Standard): Text {
  const { id, lines, incomePer } = standard;
  const { by, measure } = result;
  const { above, upTo } = boundsOf(measure, lines[by]?.[setting] ?? {});
  const value = by === 'b1' ? texts('B1 ', number(measure)) : incomes[incomePer](number(measure));
  const bounds = [
    ...(above === undefined ? [] : [texts(' > ', number(above))]),
    ...(upTo === undefined ? [] : [texts(above === undefined ? ' ≤ ' : ', ≤ ', number(upTo))]),
  ];
  return texts(`${id}: `, value, ...bounds, deprivation(result, standard), ' → ', words[result.class]);
}

function deprivation({ points }: Result, { cut }: Standard): Text | string {
  if (points === undefined || cut === undefined) return '';
  const compared = texts(points >= cut ? ' ≥ ' : ' < ', number(cut));
  return texts('; ', number(points), { vi: ' điểm thiếu hụt', en: ' deprivation points' }, compared);
}
