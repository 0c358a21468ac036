import type { Params } from '../../i18n/fill.ts';
import { latinTest } from '../../i18n/latin-pattern.ts';
import { limits } from '../findings/limits.ts';
import { lettersProblem } from './broken-text.ts';
import { textOf } from './cell-text.ts';
import { namesSeveral } from './people-in-cell.ts';
import type { Cell } from './rows.ts';
import { isValidText, textProblem } from './value-problems.ts';
import { parseYesNo } from './words.ts';

const space = 32;
const nine = 57;
/** Vietnamese letters end below. */
const tableSize = 0x1f00;

/** 1 for the letters and digits of names, which need no further look. */
const plain = new Uint8Array(tableSize);
for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư')
  plain[letter.charCodeAt(0)] = 1;
for (let code = 0x1ea0; code <= 0x1ef9; code += 1) plain[code] = 1;

/** Whether a text is a tidy name of letters and digits only. Hand-written for speed: it runs for every name. */
export function isPlainName(text: string): boolean {
  const { length } = text;
  // One letter alone may be a mark.
  if (length < 2 || length > limits.textLength || text.charCodeAt(0) <= nine) return false;
  let before = space;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === space ? before === space : code >= tableSize || plain[code] === 0) return false;
    before = code;
  }
  return before !== space;
}

/** Whether a text is one letter that marks something. */
const isMark = (text: string): boolean => text.length === 1 && parseYesNo(text) !== undefined;

const hasLetter = latinTest(/\p{L}/u);

const problemOf = (text: string, cell: Cell): string | undefined =>
  (isMark(text) ? 'markForName' : lettersProblem(text)) ??
  (hasLetter(text) ? undefined : 'noName') ??
  (typeof cell === 'string' && namesSeveral(cell) ? 'severalPeople' : undefined);

/** A cell as the name of one person; undefined where it has no letters, or lost some, or names several people. */
export function parseName(cell: Cell): string | undefined {
  if (typeof cell === 'string' && isPlainName(cell)) return cell;
  const text = textOf(cell);
  return isValidText(text) && problemOf(text, cell) === undefined ? text : undefined;
}

/** The problem of a text that is not one person's name. */
export function nameProblem(cell: Cell): Params {
  const text = textOf(cell);
  const problem = isValidText(text) ? problemOf(text, cell) : undefined;
  return problem ? { problem } : textProblem(cell);
}
