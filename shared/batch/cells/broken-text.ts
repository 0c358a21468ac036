import { latinTest } from '../../i18n/latin-pattern.ts';
import { pageOf } from './mojibake.ts';

/** A letter that a program could not write: `?` in a word or at its end, or the sign for it. */
const isLost = latinTest(/\ufffd|\p{L}\?|\?\p{L}|\?{2}/u);

/** A sign beside a letter, as no name has it: text in an old font, or one that went wrong twice. */
const hasSign = latinTest(
  /\p{L}[\u00a2-\u00a9\u00ab-\u00b6\u00b8\u00b9\u00bb-\u00bf\u0192\u02c6\u02dc\u2020\u2021\u2026\u2030\u20ac\u2122]/u,
);

/** A letter as web pages and programs write it: `&agrave;`, `&#7885;`, `%E1%BB%8D`, `\u1ecd`. */
const isEscaped = latinTest(
  /&(?:#\d{2,6}|#x[\da-f]{2,6}|\p{L}{2,8}\d?);|(?:%[\da-f]{2}){2}|\\(?:u[\da-f]{4}|x[\da-f]{2})/iu,
);

/** What is wrong with the letters of a text; undefined for nearly every one. */
export function lettersProblem(text: string): 'lostLetters' | 'brokenLetters' | undefined {
  if (isLost(text)) return 'lostLetters';
  return hasSign(text) || isEscaped(text) || pageOf(text) !== undefined ? 'brokenLetters' : undefined;
}
