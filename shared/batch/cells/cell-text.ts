import type { Cell } from './rows.ts';

/** Control characters, soft hyphens, zero-width spaces, direction marks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const invisible = /[\0-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
const spaces = /\s+/g;

const space = 32;
const apostrophe = 39;
const equals = 61;
/** A text as spreadsheets and exports protect it from being read as a number: `="0123"`. */
const quotedFormula = /^=\s*"((?:[^"]|"")*)"$/;
/** Vietnamese letters end below; from here on Unicode has further spaces. */
const rareSpaces = 0x1f00;
/** ASCII letters end below; Latin-1 letters begin after the soft hyphen. */
const beyondAscii = 0x7f;
const softHyphen = 0xad;

/** Whether a character beyond ASCII may be a space or invisible. */
const mayBeSpace = (code: number): boolean => code <= softHyphen || code >= rareSpaces;

/** Whether a text needs no tidying. Hand-written for speed: it runs for every cell. */
function isTidy(text: string): boolean {
  const { length } = text;
  const first = length > 0 ? text.charCodeAt(0) : space;
  if (first === apostrophe || first === equals) return false;
  let before = space;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= space ? code !== space || before === space : code >= beyondAscii && mayBeSpace(code))
      return false;
    before = code;
  }
  return length === 0 || before !== space;
}

function tidy(text: string): string {
  const visible = text.replace(invisible, '');
  const plain = (visible.charCodeAt(0) === apostrophe ? visible.slice(1) : visible).trim();
  const [, quoted] = plain.charCodeAt(0) === equals ? (quotedFormula.exec(plain) ?? []) : [];
  return (quoted?.replaceAll('""', '"') ?? plain).replace(spaces, ' ').trim();
}

/**
 * A cell as text: trimmed, one space between words, without invisible characters and what marks text in a spreadsheet,
 * a leading apostrophe or `="…"` around it.
 */
export function textOf(cell: Cell | undefined): string {
  if (typeof cell === 'string') return isTidy(cell) ? cell : tidy(cell);
  if (cell === null || cell === undefined) return '';
  return cell === true ? 'TRUE' : cell === false ? 'FALSE' : String(cell);
}

const lineBreaks = /[\t-\r]/;

/** Whether a text has characters that nobody sees: those that `textOf` takes out, tabs and line breaks. */
export const hasInvisible = (text: string): boolean => text.search(invisible) >= 0 || lineBreaks.test(text);

/** Whether a cell has nothing at all, not even spaces. */
export const isEmpty = (cell: Cell | undefined): boolean => cell === null || cell === undefined;

/** Whether a cell is empty or has spaces only. The first character decides it for most cells. */
export function isBlank(cell: Cell | undefined): boolean {
  if (cell === null || cell === undefined) return true;
  if (typeof cell !== 'string') return false;
  const first = cell.charCodeAt(0);
  const letter =
    first > apostrophe &&
    first !== equals &&
    (first < beyondAscii || (first > softHyphen && first < rareSpaces));
  return !letter && textOf(cell) === '';
}
