import { Refusal } from '../errors.ts';
import type { Member } from '../household.ts';
import { fold } from '../names.ts';
import { unaccented } from './cells/unaccented.ts';
import { maskText } from './findings/mask.ts';

/** A household that a file gives another head, under a code that is recorded. */
export interface HeadChange {
  readonly key: string;
  readonly code: string;
}

/**
 * Whether somebody else heads the household. It is the same person where one of three things agrees: the id, the name,
 * the birth. What is mended in a list is one of them, or two at once where an old card is replaced; where a code went to
 * the wrong row, none agrees. What one of the two does not state cannot agree. Accents do not matter, because lists lose
 * them. A birth without a certain day is shared by one head in forty, so it only counts where the names differ in one
 * word at most.
 */
export function isAnotherHead(before: Member, after: Member): boolean {
  if (before.citizenId !== undefined && before.citizenId === after.citizenId) return false;
  const [oldWords, newWords] = [wordsOf(before.name), wordsOf(after.name)];
  if (oldWords.join(' ') === newWords.join(' ')) return false;
  if (before.birth === undefined || after.birth === undefined) return true;
  if (before.birth === after.birth && isCertainDay(before.birth)) return false;
  return before.birth.slice(0, 4) !== after.birth.slice(0, 4) || !areAlike(oldWords, newWords);
}

const wordsOf = (name: string): string[] => unaccented(fold(name)).split(' ');

/** Papers put 1 January where the day is not known. */
const isCertainDay = (birth: string): boolean => birth.length > 4 && !birth.endsWith('-01-01');

/** Whether two names of as many words differ in one word at most; a name of one word must be the same. */
const areAlike = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 1 && a.length === b.length && a.filter((word, index) => word !== b[index]).length <= 1;

/** So many codes are named in a refusal; a page shows them all. */
const namedCodes = 20;

/**
 * Refuses `HeadsWouldChange` unless each of these households is confirmed, by its code or its key. The refusal names
 * codes, not people; a code that looks like an id number is masked.
 */
export function requireConfirmed(heads: readonly HeadChange[], confirmed: readonly string[]): void {
  const known = new Set(confirmed);
  const open = heads.filter(({ code, key }) => !known.has(code) && !known.has(key));
  if (open.length === 0) return;
  const named = open.slice(0, namedCodes).map(({ code }) => maskText(code));
  const codes = [...named, ...(open.length > namedCodes ? ['…'] : [])].join(', ');
  throw new Refusal('HeadsWouldChange', { count: open.length, codes });
}
