import type { Cell } from './rows.ts';

const spaces = /[\s\u00a0\u200b\ufeff]+/g;
const uneven = /[\s\u00a0\u200b\ufeff]{2}|[\t\r\n\u00a0\u200b\ufeff]/;

const space = 32;
const apostrophe = 39;
/** From here on Unicode has spaces of its own again; Vietnamese letters end below. */
const rareSpaces = 0x1f00;

/** Whether a text needs no tidying. By hand, because it is asked of every cell. */
function isTidy(text: string): boolean {
  const { length } = text;
  if (length > 0 && text.charCodeAt(0) === apostrophe) return false;
  let before = space;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= space ? code !== space || before === space : code === 0xa0 || code >= rareSpaces)
      return false;
    before = code;
  }
  return length === 0 || before !== space;
}

function tidy(text: string): string {
  const plain = text.charCodeAt(0) === apostrophe ? text.slice(1) : text;
  return (uneven.test(plain) ? plain.replace(spaces, ' ') : plain).trim();
}

/** A cell as text: trimmed, one space between words, without the apostrophe that keeps a spreadsheet from calculating. */
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
  const letter = first > apostrophe && first < rareSpaces && first !== 0xa0;
  return !letter && textOf(cell) === '';
}
