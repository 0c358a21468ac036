import { latinFirst } from '../../i18n/latin-pattern.ts';
import { unaccented } from '../cells/unaccented.ts';

const bracketedNumber = /[([]\s*\d+\s*[)\]]/g;
const bracketed = /\([^)]*\)|\[[^\]]*\]/g;

/** What stands between letters and digits. */
const between = latinFirst(/[^\p{L}\p{N}]+/gu);

/** No label is longer; brackets that follow one do not matter. */
const maxLength = 150;

/** A label in lower case without accents. */
export const plainOf = (label: string): string => unaccented(label.slice(0, maxLength));

/** An unaccented text with a single space between words. */
export const wordsOf = (plain: string): string => plain.replace(between(plain), ' ').trim();

/** An unaccented text without anything but letters and digits. */
export const bareOf = (plain: string): string => plain.replace(between(plain), '');

export const withoutNumbers = (plain: string): string => plain.replace(bracketedNumber, '');
export const withoutBrackets = (plain: string): string => plain.replace(bracketed, '');

/** A label without case, accents, line breaks, spacing, punctuation and numbers in brackets. */
export const plainLabel = (label: string): string => bareOf(withoutNumbers(plainOf(label)));

const numbering = String.raw`(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4}|[a-z])\s*[.):\]-]+|\d{1,2}(?:\.\d{1,2})+(?=\s)`;
const ordinal = latinFirst(new RegExp(String.raw`^[([]?\s*(?:${numbering})\s*(?=\p{L}{2}|\p{L}\d)`, 'u'));

/** An unaccented label without the number before it: `3. Năm sinh`, `A. MÃ HỘ`, `2.1 Họ và tên`. */
export const withoutOrdinal = (plain: string): string => plain.replace(ordinal(plain), '');

const source = latinFirst(/\s*[-–,:;]\s*(?:theo|ghi|mau|cot|phieu|bieu)(?!\p{L}).*$/u);

/** An unaccented label without what it says about the form that it comes from: `Điểm B1 - Phiếu B1`. */
export const withoutSource = (plain: string): string => plain.replace(source(plain), '');
