import { compose } from '../../text/compose.ts';
import { sheetLimits } from '../ooxml.ts';
import { unescapeXml } from '../xml.ts';
import { cachedDecoder } from './text-cache.ts';
import { insideCdata, lessThan, nameHash, newMarkup, readMarkup } from './xml-markup.ts';

/**
 * The text of an element: nearly always one piece of the bytes, `from` to `to`. Where runs, comments or CDATA divide it,
 * `joined` has the pieces. One object is reused for all elements.
 */
export interface Content {
  from: number;
  to: number;
  joined: string | undefined;
  /** Decodes a text of one piece, in NFC. */
  readonly decode: (bytes: Buffer, from: number, to: number) => string;
}

export const newContent = (): Content => ({
  from: 0,
  to: 0,
  joined: undefined,
  decode: cachedDecoder(decodedText),
});

const value = nameHash('v');
const text = nameHash('t');
/** Not part of the text: phonetic hints, and extensions of other programs. */
const phonetic = nameHash('rPh');
const extension = nameHash('extLst');

const markup = newMarkup();

/**
 * Reads the content of an element from after its start tag: the text of the `v` and `t` elements inside. Returns the
 * position after the element, or -1 where it is incomplete.
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
    } else if (name === phonetic || name === extension) {
      at = afterElement(bytes, at);
      if (at < 0) return -1;
    } else {
      depth += 1;
      from = name === value || name === text ? at : 0;
    }
  }
}

/** The position after an element, from after its start tag; -1 where it is incomplete. */
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

/** The next `<`, or -1. A loop is faster than `indexOf`, because it is nearly always near. */
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

/** The text of one piece. Plain ASCII is recognised first, because it needs no decoding. */
function textBetween(bytes: Buffer, from: number, to: number): string {
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] as number;
    if (byte >= 128 || byte === ampersand || byte === underscore || byte === 13)
      return unescapeXml(bytes.toString('utf8', from, to));
  }
  return bytes.toString('latin1', from, to);
}

/** Enough bytes for the text of a cell, however it is escaped. */
const longestBytes = sheetLimits.cellText * 8;

/**
 * The text that some bytes of XML hold, in NFC. Cut at the length that a cell can have, because any number of cells may
 * refer to one shared string.
 */
export const decodedText = (bytes: Buffer, from: number, to: number): string =>
  compose(textBetween(bytes, from, Math.min(to, from + longestBytes))).slice(0, sheetLimits.cellText);

/** The text of a content, in NFC. */
export const contentText = (bytes: Buffer, { from, to, joined, decode }: Content): string =>
  joined === undefined ? decode(bytes, from, to) : compose(joined);
