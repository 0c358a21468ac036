import { unreadable } from '../../../../shared/batch/findings/file-rejected.ts';

// XML is read as bytes: markup is ASCII, so text is only decoded where it is needed.

/**
 * The last tag, comment or CDATA section that was read. One object is reused for all, because a workbook has tens of
 * millions. It has only the attributes of rows and cells.
 */
export interface Markup {
  kind: 'open' | 'empty' | 'close' | 'cdata' | 'other';
  /** The hash of the local name, see `nameHash`. */
  name: number;
  /** Where the values of the attributes `r`, `s` and `t` begin; 0 without the attribute. */
  r: number;
  s: number;
  t: number;
}

export const newMarkup = (): Markup => ({ kind: 'other', name: 0, r: 0, s: 0, t: 0 });

export const lessThan = 60;
const greaterThan = 62;
const space = 32;
const bang = 33;
const question = 63;
const slash = 47;
const colon = 58;
const equals = 61;
const quote = 34;
const apostrophe = 39;

const nextHash = (hash: number, byte: number): number => (Math.imul(hash, 31) + byte) | 0;

/** The hash of a name, computed while its bytes are read. */
export const nameHash = (name: string): number => Buffer.from(name).reduce(nextHash, 0);

/** Reads the markup at a `<`. Returns the position after it, or -1 where it is incomplete. Refuses a DTD. */
export function readMarkup(bytes: Buffer, at: number, markup: Markup): number {
  const first = bytes[at + 1];
  if (first === bang || first === question) return readOther(bytes, at, markup);
  const { length } = bytes;
  let end = first === slash ? at + 2 : at + 1;
  let name = 0;
  for (; end < length; end += 1) {
    const byte = bytes[end] as number;
    if (byte <= space || byte === greaterThan || byte === slash) break;
    name = byte === colon ? 0 : nextHash(name, byte);
  }
  markup.name = name;
  markup.kind = first === slash ? 'close' : 'open';
  return readAttributes(bytes, end, markup);
}

/** Reads the attributes to the end of a tag. A `>` inside a value does not end it. */
function readAttributes(bytes: Buffer, from: number, markup: Markup): number {
  markup.r = 0;
  markup.s = 0;
  markup.t = 0;
  const { length } = bytes;
  for (let at = from; at < length; at += 1) {
    const byte = bytes[at] as number;
    if (byte === greaterThan) {
      if (bytes[at - 1] === slash && markup.kind === 'open') markup.kind = 'empty';
      return at + 1;
    }
    if (byte !== quote && byte !== apostrophe) continue;
    noteAttribute(bytes, at, markup);
    do at += 1;
    while (at < length && bytes[at] !== byte);
  }
  return -1;
}

/** Notes the attribute whose value has its opening quote at `at`, if it is `r`, `s` or `t`. */
function noteAttribute(bytes: Buffer, at: number, markup: Markup): void {
  const name = nameEnd(bytes, at);
  if ((bytes[name - 1] as number) > space) return;
  const letter = bytes[name];
  if (letter === 114) markup.r = at + 1;
  else if (letter === 115) markup.s = at + 1;
  else if (letter === 116) markup.t = at + 1;
}

/** The last letter of the name before an opening quote, with `=` and spaces between them. */
function nameEnd(bytes: Buffer, at: number): number {
  if (bytes[at - 1] === equals && (bytes[at - 2] as number) > space) return at - 2;
  let end = at - 1;
  while ((bytes[end] as number) <= space || bytes[end] === equals) end -= 1;
  return end;
}

const commentEnd = Buffer.from('-->');
const cdata = Buffer.from('<![CDATA[');
const cdataEnd = Buffer.from(']]>');
const instructionEnd = Buffer.from('?>');

/** Where the text of a CDATA section is, by the start of the section and the position after it. */
export const insideCdata = (at: number, next: number): readonly [from: number, to: number] => [
  at + cdata.length,
  next - cdataEnd.length,
];

/** Comments, CDATA sections and processing instructions. */
function readOther(bytes: Buffer, at: number, markup: Markup): number {
  markup.kind = 'other';
  markup.name = 0;
  if (bytes[at + 1] === question) return after(bytes, instructionEnd, at + 2);
  if (bytes.length < at + cdata.length) return -1;
  if (bytes[at + 2] === 45) return after(bytes, commentEnd, at + 4);
  if (bytes.compare(cdata, 0, cdata.length, at, at + cdata.length) !== 0) throw unreadable('entities');
  markup.kind = 'cdata';
  return after(bytes, cdataEnd, at + cdata.length);
}

function after(bytes: Buffer, end: Buffer, from: number): number {
  const found = bytes.indexOf(end, from);
  return found < 0 ? -1 : found + end.length;
}
