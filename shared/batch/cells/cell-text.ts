import type { Cell } from './rows.ts';

/** What nobody sees: control characters, soft hyphens, spaces without width, marks of direction. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const invisible = /[\0-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const spaces = /\s+/g;

const space = 32;
const apostrophe = 39;
/** From here on Unicode has spaces of its own again; Vietnamese letters end below. */
const rareSpaces = 0x1f00;
/** The last letter of ASCII stands before; the letters of other tables begin after the soft hyphen. */
const beyondAscii = 0x7f;
const softHyphen = 0xad;

/** Beyond ASCII, what may be a space or nothing that is seen. */
const isRare = (code: number): boolean => code <= softHyphen || code >= rareSpaces;

/** Whether a text needs no tidying. By hand, because it is asked of every cell. */
function isTidy(text: string): boolean {
  const { length } = text;
  if (length > 0 && text.charCodeAt(0) === apostrophe) return false;
  let before = space;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= space ? code !== space || before === space : code >= beyondAscii && isRare(code))
      return false;
    before = code;
  }
  return length === 0 || before !== space;
}

function tidy(text: string): string {
  const seen = text.replace(invisible, '');
  const plain = seen.charCodeAt(0) === apostrophe ? seen.slice(1) : seen;
  return plain.replace(spaces, ' ').trim();
}

/**
 * A cell as text: trimmed, one space between words, without what nobody sees and the apostrophe that keeps a
 * spreadsheet from calculating.
 */
export function textOf(cell: Cell | undefined): string {
  if (typeof cell === 'string') return isTidy(cell) ? cell : tidy(cell);
  if (cell === null || cell === undefined) return '';
  return cell === true ? 'TRUE' : cell === false ? 'FALSE' : String(cell);
}

/** Nothing but spaces. Most cells show by their first letter that they are not. */
export function isBlank(cell: Cell | undefined): boolean {
  if (cell === null || cell === undefined) return true;
  if (typeof cell !== 'string') return false;
  const first = cell.charCodeAt(0);
  const letter = first > apostrophe && (first < beyondAscii || (first > softHyphen && first < rareSpaces));
  return !letter && textOf(cell) === '';
}
