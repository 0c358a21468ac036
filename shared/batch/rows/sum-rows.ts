import { isBlank, textOf } from '../cells/cell-text.ts';
import type { Cell } from '../cells/rows.ts';
import type { Layout } from '../header/layout.ts';

/** `3`, `1.250`, `50%`; no year. */
const count = /^\d{1,3}(?:[.,]\d{3})*(?:[.,]\d{1,2})?\s*%?$/;

/** A row with this text alone is a total; `Tổng Khắt` alone is a village. */
export const loneTotal = /^(tổng|cộng)\s*(cộng|số|hợp|toàn|hộ|xã|nhân|khẩu|:|\d|$)/iu;

/** What no name has: `Cộng thôn Nà Pha: 2 hộ`. */
const sum = /[\d:%]|^(?:trong đó|tỷ lệ|tỉ lệ|số )/iu;

/** Tells sums below the columns for men and for women, where a person has a birth or a mark. */
export interface SumRows {
  /** Whether a row with births, whose first text begins like a total's, has sums in their place. */
  isTotal(cells: readonly Cell[], text: string): boolean;
  /** Whether a row counts both men and women. */
  countsBoth(cells: readonly Cell[]): boolean;
}

export function sumRows({ at }: Pick<Layout, 'at'>): SumRows {
  const isCount = (cells: readonly Cell[], index: number): boolean => count.test(textOf(cells[index]));
  const births = [at.birthMale, at.birthFemale].filter((index) => index >= 0);
  const both = (cells: readonly Cell[], male: number, female: number): boolean =>
    male >= 0 && female >= 0 && isCount(cells, male) && isCount(cells, female);
  const countsBirths = (cells: readonly Cell[]): boolean =>
    births.length > 0 &&
    isBlank(cells[at.birth]) &&
    births.every((index) => isBlank(cells[index]) || isCount(cells, index));
  const countsBoth = (cells: readonly Cell[]): boolean =>
    isBlank(cells[at.relation]) &&
    (both(cells, at.birthMale, at.birthFemale) || both(cells, at.sexMale, at.sexFemale));
  return {
    isTotal: (cells, text) =>
      countsBirths(cells) && (countsBoth(cells) || loneTotal.test(text) || sum.test(text)),
    countsBoth,
  };
}
