import { latinFirst, latinTest } from '../../i18n/latin-pattern.ts';
import { textOf } from '../cells/cell-text.ts';
import type { Row } from '../cells/rows.ts';
import { unaccented } from '../cells/unaccented.ts';
import { limits } from '../findings/limits.ts';

const amount = String.raw`(?<![\p{L}\d.,])(1[.,]?000[.,]?000|1[.,]?000|1 000|nghin|ngan(?!\s*(?:sach|hang))|trieu)`;
const inDong = String.raw`(?:\s*(?:dong|vnd|d))?(?![\p{L}\d])`;
const unit = latinFirst(new RegExp(amount + inDong, 'u'));
const saysDong = latinTest(/(?<!\p{L})(?:dong|vnd)(?!\p{L})/u);
const bracketed = /[([][^)\]]*[)\]]/g;
/** A unit after a label: `Thu nhập bình quân, ĐVT: nghìn đồng`. */
const phrase = latinFirst(
  new RegExp(String.raw`[\s,:;–-]*(?:(?:don vi(?: tinh)?|dvt)[\s:]*)?${amount}${inDong}`, 'gu'),
);
const unitWords = /\b(?:don vi(?: tinh)?|dvt)\b/;

/** Dong per unit that an unaccented text states: 1,000 or 1,000,000; 1 where it says dong; undefined otherwise. */
export function statedUnit(plain: string): number | undefined {
  const [, found] = unit(plain).exec(plain) ?? [];
  if (found !== undefined) return /trieu|000.?000/.test(found) ? 1_000_000 : 1_000;
  return saysDong(plain) ? 1 : undefined;
}

/** An unaccented label without its unit and brackets. */
export function withoutUnit(plain: string): string {
  const label = plain.replace(bracketed, '');
  return label.replace(phrase(label), '');
}

/** The unit of money that the titles above a list state, such as `ĐVT: 1.000 đồng`. */
export const unitOfTitles = (titles: readonly Row[]): number | undefined =>
  titles
    .flatMap(({ cells }) => cells)
    .filter((cell) => typeof cell === 'string')
    .map((cell) => unaccented(textOf(cell).slice(0, limits.labelLength)))
    .filter((text) => unitWords.test(text))
    .map(statedUnit)
    .find((found) => found !== undefined);

/** A unit as people read it: `1.000`. */
export const shownUnit = (unit: number): string => String(unit).replace(/\B(?=(?:\d{3})+$)/g, '.');
