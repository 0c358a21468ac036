import { textOf } from './cell-text.ts';
import type { Cell } from './rows.ts';

// Strict parsers: undefined where a cell is not such a value. Callers handle blanks first.

const zero = 48;
const comma = 44;
const dot = 46;
const hyphen = 45;

/** Whether a text is not empty and has digits only. */
export function allDigits(text: string, from = 0, to = text.length): boolean {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code < zero || code > zero + 9) return false;
  }
  return to > from;
}

/** The value of a run of digits, which the caller has checked with `allDigits`. */
export function digitsValue(text: string, from = 0, to = text.length): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - zero;
  return value;
}

/** Parses the usual forms of whole numbers, `1500000`, `1.500.000` and `1,500,000`, faster than patterns do. */
export function plainNumber(text: string): number | undefined {
  const { length } = text;
  if (length > 15) return undefined;
  const separator = length < 5 ? Number.NaN : text.charCodeAt(length - 4);
  if (separator !== dot && separator !== comma) return allDigits(text) ? digitsValue(text) : undefined;
  const first = length % 4;
  if (first === 0 || !allDigits(text, 0, first) || text.charCodeAt(0) === zero) return undefined;
  let value = digitsValue(text, 0, first);
  for (let at = first; at < length; at += 4) {
    if (text.charCodeAt(at) !== separator || !allDigits(text, at + 1, at + 4)) return undefined;
    value = value * 1_000 + digitsValue(text, at + 1, at + 4);
  }
  return value;
}

/** A quick test that excludes words. */
const opensNumber = (text: string): boolean => allDigits(text, 0, 1) || text.charCodeAt(0) === hyphen;

const integer = /^-?\d+$/;
const grouped = /^-?[1-9]\d{0,2}(?:(?:\.\d{3})+(?:,\d{1,2})?|(?:,\d{3})+(?:\.\d{1,2})?)$/;
const decimal = /^-?\d+[.,]\d{1,2}$/;

/** A number in either notation: `1.500.000`, `1,500,000`, `1500000`, `129,5`. Three digits after a separator are a group. */
export function parseNumber(cell: Cell): number | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined;
  const plain = typeof cell === 'string' ? plainNumber(cell) : undefined;
  if (plain !== undefined) return plain;
  const text = textOf(cell).replaceAll(' ', '');
  if (!opensNumber(text)) return undefined;
  if (integer.test(text)) return Number(text);
  if (grouped.test(text)) {
    const ungrouped = text.replace(/[.,](?=\d{3}(?!\d))/g, '');
    return Number(ungrouped.replace(',', '.'));
  }
  return decimal.test(text) ? Number(text.replace(',', '.')) : undefined;
}

/** A parser of numbers that may be followed by their unit. */
const numberWith =
  (unit: RegExp) =>
  (cell: Cell): number | undefined => {
    const number = parseNumber(cell);
    if (number !== undefined || typeof cell !== 'string') return number;
    const text = textOf(cell);
    return unit.test(text) ? parseNumber(text.replace(unit, '')) : undefined;
  };

/** Points: `110`, `110 điểm`. */
export const parsePoints = numberWith(/\s?(?:điểm|đ)\.?$/iu);

/** People: `4`, `4 người`, `4 khẩu`. */
export const parsePeople = numberWith(/\s?(?:nhân khẩu|khẩu|người)\.?$/iu);

const dong = '\\s?(?:đồng|đ|₫|vnđ|vnd)\\.?';
const moneyPer = (period: string): RegExp =>
  new RegExp(`${dong}(?:\\s?/\\s?(?:1\\s)?(?:người|khẩu|${period})\\.?)*$`, 'iu');

/** An amount of money: a number, perhaps with the word for dong, `/người` and its period, which must be the standard's. */
export const parseMoney = {
  month: numberWith(moneyPer('tháng')),
  year: numberWith(moneyPer('năm')),
} as const;

const anyDong = new RegExp(dong, 'iu');

/** Whether an amount says that it is in dong. */
export const statesDong = (cell: Cell | undefined): boolean => typeof cell === 'string' && anyDong.test(cell);
