import { memoised } from '../../../shared/batch/cells/memoised.ts';
import { latinFirst, latinTest } from '../../../shared/i18n/latin-pattern.ts';
import { type LegacyEncoding, legacyEncodings, readAs } from './legacy-fonts.ts';
import { isSyllable } from './syllables.ts';

/** Letters, and the signs that old fonts show as letters. */
const words = latinFirst(/[\p{L}\p{M}\u00a1-\u00bf\u00d7\u00f7]+/gu);
/** What old fonts show as Vietnamese letters, and letters that they cannot have. */
const legacyLetter = /[\u00a1-\u00ff]/;
const hasUnicodeLetter = latinTest(/\p{M}|[\u0100-\u024f\u1e00-\u1eff]/u);

/** Ticks, crosses and boxes of the symbol font Wingdings: a check box reads as þ without its font. */
const ticks = 'üûþý¨';

/** Whether a text is a tick of a symbol font, which says nothing about the encoding of letters. */
export const isTick = (text: string): boolean => text.length === 1 && ticks.includes(text);

/** The words that may be in an old font: of one byte per letter, and not all ASCII. */
function legacyWords(text: string): string[] {
  if (!legacyLetter.test(text)) return [];
  const found = text.match(words(text)) ?? [];
  return found.filter((word) => legacyLetter.test(word) && !hasUnicodeLetter(word) && !isTick(word));
}

/** Memoised, because a list repeats a few hundred syllables. */
const isKnown = memoised((word) => isSyllable(String(word).toLowerCase()));
const isWord = (text: string | undefined): boolean => text !== undefined && isKnown(text);

/** The words of a text that are no Vietnamese as they stand. `asIs` decodes them. */
export const strangeWords = (text: string, asIs = (word: string): string => word): string[] =>
  legacyWords(text).filter((word) => !isWord(asIs(word)));

/**
 * The least number of different words, and the share of all words, that must be Vietnamese in an encoding. In other
 * languages one word in thirty is by chance; names of the Central Highlands are Vietnamese in no encoding.
 */
const fewest = { different: 3, share: 0.3 } as const;
/** Repetitions from which few different words are enough: a column may have only one, such as Nữ. */
const manyRepetitions = 10;

/** The encoding in which most of the words are Vietnamese syllables; undefined where too few are in any. */
export function detectLegacy(strange: readonly string[]): LegacyEncoding | undefined {
  const different = [...new Set(strange)];
  const fits = (encoding: LegacyEncoding) =>
    different.filter((word) => isWord(readAs(word, encoding))).length;
  const scored = legacyEncodings.map((encoding) => ({ encoding, read: fits(encoding) }));
  const { encoding, read } = scored.reduce((a, b) => (b.read > a.read ? b : a));
  const many = read >= fewest.different && read >= different.length * fewest.share;
  const repeated = strange.length >= manyRepetitions && read === different.length;
  return many || repeated ? encoding : undefined;
}

/** Whether a text reads better converted (1), as it is (-1), or equally well (0). */
export function leanOf(text: string, encoding: LegacyEncoding): number {
  if (hasUnicodeLetter(text)) return -1;
  const score = legacyWords(text)
    .map((word) => Number(isWord(readAs(word, encoding))) - Number(isWord(word)))
    .reduce((sum, each) => sum + each, 0);
  return Math.sign(score);
}
