import { digestAfter, emptyDigest } from '../batch/collect/digests.ts';
import { swapped } from './swapped.ts';

interface Blocked {
  readonly words: readonly string[];
  readonly sorted: string;
  readonly year: string;
  readonly day: string;
}

/**
 * The blocks of a household: the words of the head's name in any order with the year of birth, and for each word the
 * other words with the birth, day and month in any order. Heads of one name are in the first, those whose names differ
 * in one letter in one of the others. None without a birth, which alone tells one of many with a common name.
 */
export function blocksOf({ words, sorted, year, day }: Blocked): number[] {
  if (year === '') return [];
  const turned = swapped(day);
  const birth = `${year}|${turned < day ? turned : day}`;
  const blocks = [blockNumber(`${sorted}|${year}`)];
  if (words.length === 1) return blocks;
  for (let at = 0; at < words.length; at += 1) {
    const others = words.filter((_, index) => index !== at).join(' ');
    const block = blockNumber(`${others}|${at}|${birth}`);
    if (!blocks.includes(block)) blocks.push(block);
  }
  return blocks;
}

/** 53 bits that stand for a block; two blocks with one number only cost a comparison. */
function blockNumber(text: string): number {
  const { one, two } = digestAfter(emptyDigest, text);
  return (one >>> 0) * 2 ** 21 + (two >>> 11);
}
