import { fold } from '../../names.ts';
import { Need } from '../../support/needs.ts';
import { isAbsent } from './absent.ts';
import { textOf } from './cell-text.ts';
import { memoised } from './memoised.ts';
import type { Cell } from './rows.ts';
import { unaccented } from './unaccented.ts';

/** The words of a list for each need, which may follow `hỗ trợ`. Only certain ones: any other word is a warning. */
export const needWords: Readonly<Record<Need, readonly string[]>> = {
  credit: [
    'vay vốn',
    'vốn vay',
    'tín dụng',
    'tín dụng ưu đãi',
    'vay vốn ưu đãi',
    'vay vốn tín dụng',
    'vay vốn tín dụng ưu đãi',
    'vay vốn sản xuất',
    'vay vốn sản xuất kinh doanh',
    'vay vốn chăn nuôi',
  ],
  health: ['BHYT', 'bảo hiểm y tế', 'thẻ BHYT', 'thẻ bảo hiểm y tế'].flatMap((card) => [
    card,
    `mua ${card}`,
    `cấp ${card}`,
  ]),
  tuition: ['học phí', 'miễn học phí', 'giảm học phí', 'miễn giảm học phí', 'chi phí học tập'],
  training: ['đào tạo nghề', 'học nghề', 'dạy nghề'],
  job: ['việc làm', 'tạo việc làm', 'giải quyết việc làm', 'giới thiệu việc làm', 'tìm việc làm'],
  housing: [
    'nhà ở',
    ...['sửa', 'sửa chữa', 'xây', 'xây dựng', 'làm'].flatMap((work) => [`${work} nhà`, `${work} nhà ở`]),
    'xóa nhà tạm',
  ],
  water: ['nước sạch', 'nước', 'nước sinh hoạt', 'nước sạch sinh hoạt'],
  tools: ['công cụ', 'công cụ sản xuất', 'công cụ lao động'],
  other: ['khác', 'nhu cầu khác', 'hỗ trợ khác'],
};

const plain = (text: string): string => unaccented(fold(text));

const byWord = new Map(
  Need.options.flatMap((need) => needWords[need].map((word) => [plain(word), need] as const)),
);
const longestWord = Math.max(...[...byWord.keys()].map((word) => word.split(' ').length));

/** What stands before the words of a need, or between two of them. */
const fillers = new Set(['ho tro', 'nhu cau', 'can', 'xin', 'duoc', 'va', '&'].map(plain));
const longestFiller = 2;

/** What a cell says of a household's needs: those that are known, in their own order, and the words that are not. */
export interface ParsedNeeds {
  readonly needs: readonly Need[];
  readonly unknown: readonly string[];
}

const separators = /[;,/+•]+|\s[-–—]\s/;
const brackets = /\([^)]*\)|\[[^\]]*\]/g;
const waived = /miễn\s*[,/]\s*giảm/giu;
/** `1. Vay vốn`, `- Vay vốn`. */
const bullet = /^(?:\d{1,2}[.)]|[-–—*])\s*/;
const finalDot = /[.:\s]+$/;

/** The needs that words name one after another, as a line break divides them; undefined where any word is unknown. */
function needsIn(words: readonly string[]): Need[] | undefined {
  const found: Need[] = [];
  for (let at = 0; at < words.length; ) {
    const need = longestFrom(words, at, longestWord, (word) => byWord.get(word));
    const filler = need ? undefined : longestFrom(words, at, longestFiller, (word) => fillers.has(word));
    const next = need ?? filler;
    if (!next) return undefined;
    if (need) found.push(need.value);
    at = next.end;
  }
  return found.length > 0 ? found : undefined;
}

/** The longest text of at most so many words from a place on that has a value. */
function longestFrom<T>(
  words: readonly string[],
  at: number,
  most: number,
  known: (text: string) => T | undefined,
): { readonly value: T; readonly end: number } | undefined {
  for (let end = Math.min(at + most, words.length); end > at; end -= 1) {
    const value = known(words.slice(at, end).join(' '));
    if (value) return { value, end };
  }
  return undefined;
}

function parse(cell: Cell): ParsedNeeds {
  const found = new Set<Need>();
  const unknown: string[] = [];
  const aside = (note: string): string => {
    unknown.push(note);
    return ' ';
  };
  const text = textOf(cell).replace(brackets, aside).replace(waived, 'miễn giảm');
  for (const part of text.split(separators)) {
    const words = part.trim().replace(bullet, '').replace(finalDot, '');
    if (words === '' || isAbsent(words)) continue;
    const needs = needsIn(plain(words).split(' '));
    if (needs) for (const need of needs) found.add(need);
    else unknown.push(words);
  }
  return { needs: Need.options.filter((need) => found.has(need)), unknown };
}

/**
 * The needs that a cell names in words, several with `;` or `,` between. A note in brackets is no need: it is unknown as
 * any other word, because a record has no place for it. `-` and `không` name none.
 */
export const parseNeeds = memoised(parse);
