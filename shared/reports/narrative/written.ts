import { plural } from '../../i18n/plural.ts';
import type { Text } from '../../i18n/text.ts';
import type { ListedClass, Rate } from '../report.ts';

/** A heading and the sentences below it, one a paragraph. */
export interface Section {
  readonly title: Text;
  readonly paragraphs: readonly Text[];
}

const locales = { vi: 'vi-VN', en: 'en-GB' } as const;

const inBoth = (write: (locale: string) => string): Text => ({
  vi: write(locales.vi),
  en: write(locales.en),
});

/** A number as it is written: 1.234 in Vietnamese, 1,234 in English. */
export const written = (number: number): Text => inBoth((locale) => number.toLocaleString(locale));

const decimals = { minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;

/** Right behind the number, as everywhere: no line begins with it. */
export const percentSign = '%';

/** A rate as it is written, with its sign; a dash where it is not known. */
export function writtenRate(rate: Rate): Text {
  if (rate === null) return { vi: '–', en: '–' };
  const number = inBoth((locale) => Number(rate).toLocaleString(locale, decimals));
  return { vi: `${number.vi}${percentSign}`, en: `${number.en}${percentSign}` };
}

/** Percentage points, without the sign of per cent. */
export function writtenPoints(rate: Rate): Text {
  if (rate === null) return { vi: '–', en: '–' };
  return inBoth((locale) => Number(rate).toLocaleString(locale, decimals));
}

/**
 * A sentence with its `{places}` filled in, in both languages. `{n|household|households}` is the word that goes with the
 * number `n`: the first for 1, the second for any other.
 */
export function sentence(text: Text, params: Readonly<Record<string, Text | string>>): Text {
  const fill = (language: 'vi' | 'en'): string =>
    text[language].replace(place, (whole, name: string, one?: string, many?: string) => {
      const value = params[name];
      if (value === undefined) return whole;
      const filled = typeof value === 'string' ? value : value[language];
      // A number from 1,000 on is written with signs between its digits, and no number to read any more.
      return one === undefined ? filled : plural(Number(filled), one, many);
    });
  return { vi: fill('vi'), en: fill('en') };
}

const place = /\{(\w+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g;

/** Texts in a row, the last after "and". */
export function enumerated(texts: readonly Text[]): Text {
  const join = (language: 'vi' | 'en', and: string): string => {
    const all = texts.map((text) => text[language]);
    return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} ${and} ${all.at(-1)}`;
  };
  return { vi: join('vi', 'và'), en: join('en', 'and') };
}

/** The classes that reports name, in their order. */
export const listedClasses: readonly ListedClass[] = ['poor', 'near-poor'];

/** In English the word for households follows. */
export const className: Readonly<Record<ListedClass, Text>> = {
  poor: { vi: 'hộ nghèo', en: 'poor' },
  'near-poor': { vi: 'hộ cận nghèo', en: 'near-poor' },
};
