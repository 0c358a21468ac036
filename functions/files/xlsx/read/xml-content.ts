import { compose } from '../../text/compose.ts';
import { unescaped } from '../xml.ts';
import { knownTexts } from './text-cache.ts';
import { insideCdata, lessThan, nameNumber, newMarkup, readMarkup } from './xml-markup.ts';

/**
 * Where the text of an element stands in the bytes, `from` to `to`; nearly always it is one piece. Where runs,
 * comments or CDATA make it several, `joined` has them. One object is written anew for each element.
 */
export interface Content {
  from: number;
  to: number;
  joined: string | undefined;
  /** Decodes a text that is in one piece, in NFC. */
  readonly decode: (bytes: Buffer, from: number, to: number) => string;
}

export const newContent = (): Content => ({
  from: 0,
  to: 0,
  joined: undefined,
  decode: knownTexts(decodedText),
});

const value = nameNumber('v');
const text = nameNumber('t');
/** Not what a reader sees: how a word is spoken, and what other programs keep here. */
const spoken = nameNumber('rPh');
const extension = nameNumber('extLst');

const markup = newMarkup();

/**
 * Reads an element from after its start tag and gives the position after it, or -1 where it is not complete. Notes
 * the text of the `v` and `t` elements inside.
 */
export function readContent(bytes: Buffer, start: number, content: Content): number {
  content.from = content.to = 0;
  content.joined = undefined;
  let depth = 0;
  let from = 0;
  for (let at = start; ; ) {
    const open = nextMarkup(bytes, at);
    at = open < 0 ? -1 : readMarkup(bytes, open, markup);
    if (at < 0) return -1;
    if (from > 0 && open > from) addPiece(bytes, content, from, open);
    const { kind, name } = markup;
    if (kind === 'close') {
      if (depth === 0) return at;
      depth -= 1;
      from = 0;
    } else if (kind !== 'open') {
      if (kind === 'cdata' && from > 0) addCdata(bytes, content, open, at);
      if (from > 0) from = at;
    } else if (name === spoken || name === extension) {
      at = afterElement(bytes, at);
      if (at < 0) return -1;
    } else {
      depth += 1;
      from = name === value || name === text ? at : 0;
    }
  }
}

/** The position after an element, from after its start tag; -1 where it is not complete. */
function afterElement(bytes: Buffer, start: number): number {
  let at = start;
  for (let depth = 1; depth > 0; ) {
    const open = nextMarkup(bytes, at);
    at = open < 0 ? -1 : readMarkup(bytes, open, markup);
    if (at < 0) return -1;
    if (markup.kind === 'open') depth += 1;
    else if (markup.kind === 'close') depth -= 1;
  }
  return at;
}

/** The next `<`, or -1. By hand, because it is nearly always near. */
export function nextMarkup(bytes: Buffer, from: number): number {
  const { length } = bytes;
  for (let at = from; at < length; at += 1) if (bytes[at] === lessThan) return at;
  return -1;
}

function addPiece(bytes: Buffer, content: Content, from: number, to: number): void {
  if (content.to === 0 && content.joined === undefined) {
    content.from = from;
    content.to = to;
  } else content.joined = joinedText(bytes, content) + textBetween(bytes, from, to);
}

function addCdata(bytes: Buffer, content: Content, at: number, next: number): void {
  const [from, to] = insideCdata(at, next);
  content.joined = joinedText(bytes, content) + bytes.toString('utf8', from, to);
}

const joinedText = (bytes: Buffer, { from, to, joined }: Content): string =>
  joined ?? textBetween(bytes, from, to);

const ampersand = 38;
const underscore = 95;

/** Text from one piece of the bytes. Plain ASCII is told first, because it needs no decoding. */
function textBetween(bytes: Buffer, from: number, to: number): string {
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at]!;
    if (byte >= 128 || byte === ampersand || byte === underscore || byte === 13)
      return unescaped(bytes.toString('utf8', from, to));
  }
  return bytes.toString('latin1', from, to);
}

/** Characters of a cell in Excel, and the bytes that hold so many however they are written. */
const longestCell = 32_767;
const longestBytes = longestCell * 8;

/**
 * A text from the bytes that XML has it in, in NFC. Cut at the length that a cell can have: any number of cells may
 * refer to one shared string.
 */
export const decodedText = (bytes: Buffer, from: number, to: number): string =>
  compose(textBetween(bytes, from, Math.min(to, from + longestBytes))).slice(0, longestCell);

/** The text of an element that was read, in NFC. */
export const contentText = (bytes: Buffer, { from, to, joined, decode }: Content): string =>
  joined === undefined ? decode(bytes, from, to) : compose(joined);
