import { textOf } from '../cells/cell-text.ts';
import { pageOf } from '../cells/mojibake.ts';
import type { Row } from '../cells/rows.ts';
import type { Finding } from '../findings/findings.ts';
import { shownValue } from '../findings/mask.ts';
import { headerSearch } from './header.ts';
import type { Labels } from './labels.ts';
import { plainLabel } from './plain-label.ts';

/** A letter that a program could not write: `?` in a word or at its end, or the sign for it. */
const lost = /\ufffd|(?<=\p{L})\?/u;
const runs = /[?\ufffd]+/g;
/** A pattern for labels that lost letters: a run of signs stands for as many letters, or fewer. */
function patternOf(text: string): RegExp {
  const lengths = [...text.matchAll(runs)].map(([run]) => run.length);
  const parts = text.split(runs).map(plainLabel);
  return new RegExp(`^${parts.map((part, i) => part + lettersIn(lengths[i])).join('')}$`);
}

const lettersIn = (length: number | undefined): string => (length ? `[a-z]{1,${length}}` : '');

const brokenLetter = /[^\0-\x7f\s]*\ufffd[^\0-\x7f\s]*/gu;

/** Whether a text is UTF-8 that lost letters as it was read as another code page: it resembles no label any more. */
const isScrambled = (text: string): boolean =>
  text.includes('\ufffd') && pageOf(text.replace(brokenLetter, '')) !== undefined;

/** So many labels that lost letters are no accident. */
const minLabels = 2;

/** The finding on a header whose accented letters were lost when it was saved (E108); undefined where none were. */
export function lostLetters(sheet: string, rows: readonly Row[], labels: Labels): Finding | undefined {
  const known = [...labels.known()];
  for (const { number, cells } of rows.slice(0, headerSearch.rows)) {
    const broken = cells.map(textOf).filter((text) => text.length < 100 && lost.test(text));
    const labelled = broken.filter((text) => {
      if (isScrambled(text)) return true;
      const pattern = patternOf(text);
      return known.some((label) => pattern.test(label));
    });
    const [first] = labelled;
    if (first !== undefined && labelled.length >= minLabels)
      return { code: 'E108', sheet, row: number, value: shownValue(first) };
  }
  return undefined;
}
