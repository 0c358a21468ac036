import { Refusal } from '../errors.ts';
import { nfc, nfd } from '../i18n/bounded-nfc.ts';
import { commonWords, runs } from './common-passwords.ts';

/**
 * The fewest characters of a password. It is our own figure: NIST SP 800-63B-4 asks for 15 where a password stands alone
 * and 8 beside a second factor; ward officers may have none. `PASSWORD_LENGTH` sets another.
 */
export const passwordLength = 12;

/** Characters that have to be left once everything is taken away that people guess first. */
const leastOwn = 4;
const leastDifferent = 5;
const shortestRun = 4;

/**
 * Refuses `PasswordTooShort`, and `PasswordCommon` for one that is made of the words that are guessed first, of runs of
 * keys, of few characters again and again, or of the account's own name. Nothing else is asked of it: no mixture of
 * kinds, no change by the calendar.
 */
export function requireGoodPassword(password: string, name: string, least = passwordLength): void {
  const text = nfc(password);
  if ([...text].length < least) throw new Refusal('PasswordTooShort', { least });
  if (isCommon(text, name)) throw new Refusal('PasswordCommon');
}

function isCommon(password: string, name: string): boolean {
  const text = plain(password);
  if (new Set(text).size < leastDifferent) return true;
  const known = [plain(name), ...commonWords].filter((word) => word.length > 1);
  const rest = withoutRuns(text).replace(/(?:19|20)\d\d/g, '');
  return [withoutDigitsForLetters(rest), rest].some((form) => ownPart(form, known).length < leastOwn);
}

/** What is left without known words (the long ones first) and repeated characters. */
function ownPart(text: string, known: readonly string[]): string {
  const words = known.toSorted((a, b) => b.length - a.length);
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), text);
  return rest.replace(/(.)\1+/g, '$1');
}

/** Takes away every piece of at least four characters that lies in a run. */
function withoutRuns(text: string): string {
  let rest = '';
  for (let at = 0; at < text.length; ) {
    const length = runAt(text, at);
    if (length < shortestRun) rest += text.charAt(at);
    at += length < shortestRun ? 1 : length;
  }
  return rest;
}

function runAt(text: string, at: number): number {
  let length = 0;
  while (at + length < text.length && runs.some((run) => run.includes(text.slice(at, at + length + 1)))) {
    length += 1;
  }
  return length;
}

const letterFor: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
};
const withoutDigitsForLetters = (text: string): string =>
  text.replace(/[013457]/g, (digit) => letterFor[digit] ?? digit);

/** Without case, accents, signs and blanks. */
const plain = (text: string): string =>
  nfd(text)
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]/gu, '');
