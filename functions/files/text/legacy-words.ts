import { type LegacyEncoding, legacyEncodings, readAs } from './legacy-fonts.ts';
import { isSyllable } from './syllables.ts';

/** Letters and the signs that old fonts draw as letters. */
const words = /[\p{L}\p{M}\u00a1-\u00bf\u00d7\u00f7]+/gu;
/** What old fonts draw as Vietnamese letters, and what they cannot have. */
const legacyLetter = /[\u00a1-\u00ff]/;
const unicodeLetter = /\p{M}|[\u0100-\u024f\u1e00-\u1eff]/u;

/** The words that an old font may have written: one byte a letter, and not all of them ASCII. */
function legacyWords(text: string): string[] {
  if (!legacyLetter.test(text)) return [];
  return (text.match(words) ?? []).filter((word) => legacyLetter.test(word) && !unicodeLetter.test(word));
}

const isWord = (text: string | undefined): boolean => text !== undefined && isSyllable(text.toLowerCase());

/** The words that are no Vietnamese as they stand. `asIs` is how they would be read. */
export const strangeWords = (text: string, asIs = (word: string): string => word): string[] =>
  legacyWords(text).filter((word) => !isWord(asIs(word)));

/**
 * From so many different words on, it is no chance that this share of them reads. In other languages one word in thirty
 * does; names of the Central Highlands, which are no Vietnamese in any encoding, may stand between.
 */
const fewest = { different: 3, share: 0.3 } as const;
/** A column may say one word again and again, such as Nữ. */
const often = 10;

/** The encoding in which most strange words are Vietnamese syllables; undefined where there are too few. */
export function detectLegacy(strange: readonly string[]): LegacyEncoding | undefined {
  const different = [...new Set(strange)];
  const fits = (encoding: LegacyEncoding) =>
    different.filter((word) => isWord(readAs(word, encoding))).length;
  const scored = legacyEncodings.map((encoding) => ({ encoding, read: fits(encoding) }));
  const { encoding, read } = scored.reduce((a, b) => (b.read > a.read ? b : a));
  const many = read >= fewest.different && read >= different.length * fewest.share;
  const repeated = strange.length >= often && read === different.length;
  return many || repeated ? encoding : undefined;
}

/** Whether a text reads better in the encoding (1), as it is (-1), or alike (0). */
export function leanOf(text: string, encoding: LegacyEncoding): number {
  if (unicodeLetter.test(text)) return -1;
  const score = legacyWords(text)
    .map((word) => Number(isWord(readAs(word, encoding))) - Number(isWord(word)))
    .reduce((sum, each) => sum + each, 0);
  return Math.sign(score);
}
