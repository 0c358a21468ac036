import { nfc, nfd } from '../../i18n/bounded-nfc.ts';

/** The code pages that programs read UTF-8 as by mistake: Western, Vietnamese, Central European, and the Macintosh's. */
const pages = ['windows-1252', 'windows-1258', 'windows-1250', 'macintosh'] as const;
export type CodePage = (typeof pages)[number];

type BytesOfPage = ReadonlyMap<string, number>;

/** The byte of each character of a page beyond ASCII. */
function bytesOf(page: CodePage): BytesOfPage {
  const decoder = new TextDecoder(page);
  const bytes = Array.from({ length: 128 }, (_, i) => i + 128);
  return new Map(bytes.map((byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
}

/** Built on first use: most files have no such text. */
const tables = new Map<CodePage, BytesOfPage>();
function tableOf(page: CodePage): BytesOfPage {
  const known = tables.get(page) ?? bytesOf(page);
  tables.set(page, known);
  return known;
}

const beyondAscii = /[^\0-\x7f]/;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Letters of Vietnam, decomposed, and the punctuation that spreadsheets put in. */
const expected = /^(?:[\0-\x7f\u00a0\u2010-\u2026đĐƀɃ]|\p{M})*$/u;

/** The lead byte and the blank that stand for à, where a program has made the no-break space a plain one. */
const spacedA = (lead: string): RegExp => new RegExp(`${lead} (?=\\p{Ll})|${lead}(?= |$)`, 'gu');

/** Latin-1 and some readers of other pages take the bytes of controls as they are. */
const controlByte = (letter: string): number | undefined =>
  letter <= '\x9f' ? letter.charCodeAt(0) : undefined;

function decoded(text: string, table: BytesOfPage): string | undefined {
  const bytes: number[] = [];
  for (const letter of text) {
    const byte = letter < '\x80' ? letter.charCodeAt(0) : (table.get(letter) ?? controlByte(letter));
    if (byte === undefined) return undefined;
    bytes.push(byte);
  }
  try {
    const read = utf8.decode(Uint8Array.from(bytes));
    return expected.test(nfd(read)) ? nfc(read) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The text that was UTF-8 before it was read as a code page: `Triá»‡u VÄƒn` is Triệu Văn. Undefined where it was not, as
 * for any right text: its letters make no UTF-8.
 */
export function unscrambled(text: string, page: CodePage): string | undefined {
  if (!beyondAscii.test(text)) return undefined;
  const table = tableOf(page);
  return decoded(text, table) ?? decoded(withNoBreakSpaces(text, table), table);
}

/** Puts the byte back that a program has turned into a plain space, or removed at the end of a word. */
function withNoBreakSpaces(text: string, table: BytesOfPage): string {
  const [lead] = [...table].find(([, byte]) => byte === 0xc3) ?? [];
  const [blank] = [...table].find(([, byte]) => byte === 0xa0) ?? [];
  return lead === undefined || blank === undefined ? text : text.replace(spacedA(lead), lead + blank);
}

/** What the first byte of a Vietnamese letter is read as, before another strange character. No right text has it often. */
const suspicious =
  /[\u00b7\u00c3-\u00c6\u00cc\u00cd\u00d5\u00e1\u00e2\u0102\u0106\u011a\u0192\u201a\u2206\u221a][^\0-\x7f]/;

/** The characters of one letter where right text can hardly have them: `á»‡`, `Ä‘`, `Ã½`. Ã before a blank is likely right. */
const letterRun = /[^\0-\x7f\s]{2,}/u;

/** The page that surely explains a text; undefined where the text may be right. */
export function pageOf(text: string): CodePage | undefined {
  if (!suspicious.test(text) || !letterRun.test(text)) return undefined;
  return pages.find((page) => unscrambled(text, page) !== undefined);
}
