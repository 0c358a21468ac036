import { isUtf8 } from 'node:buffer';
import type { FileHandle } from 'node:fs/promises';
import type { FileProblem } from '../../../shared/batch/findings/file-problems.ts';
import { bytesOf, decodedText, openBytes, readSize, utf8Text } from './pieces.ts';

/** What is wrong with a text, and where: a byte of it, of UTF-16 a character. */
export interface Damage {
  readonly problem: Extract<FileProblem, 'notATable' | 'nulBytes' | 'brokenUtf8' | 'truncated'>;
  readonly at: number;
}

/** What no text has: control characters other than tab, line breaks, form feed and end-of-file. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\0-\x08\x0b\x0e-\x19\x1b-\x1f]/g;

/** Control characters in the beginning of a text; where they are many it is no text at all. */
export function controlsIn(sample: string): Damage | undefined {
  const found = sample.match(control)?.length ?? 0;
  if (found === 0) return undefined;
  const many = found > 10 && found > sample.length / 50;
  return { problem: many ? 'notATable' : 'nulBytes', at: sample.search(control) };
}

/** Where the first bytes stand that are no UTF-8. */
function brokenAt(bytes: Buffer): number {
  const wholeOf = (end: number) => end - openBytes(bytes.subarray(0, end));
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8(bytes.subarray(0, wholeOf(middle)))) good = middle;
    else bad = middle;
  }
  return wholeOf(good);
}

/** In UTF-8 every combining mark begins with one of these bytes, and nothing else in Vietnamese does. */
const combining = [0xcc, 0xcd] as const;

/** The first NUL of a file and the first byte that is no UTF-8; -1 where there is none. Letters may cross chunks. */
async function firstFaults(file: FileHandle): Promise<{ nul: number; broken: number; composed: boolean }> {
  let [position, nul, broken] = [0, -1, -1];
  let composed = true;
  let open: Buffer = Buffer.alloc(0);
  for await (const chunk of bytesOf(file, readSize)) {
    if (nul < 0 && chunk.includes(0)) nul = position + chunk.indexOf(0);
    composed &&= !combining.some((byte) => chunk.includes(byte));
    if (broken < 0) {
      const bytes = open.length > 0 ? Buffer.concat([open, chunk]) : chunk;
      const whole = bytes.length - openBytes(bytes);
      if (!isUtf8(bytes.subarray(0, whole))) broken = position - open.length + brokenAt(bytes);
      open = Buffer.from(bytes.subarray(whole));
    }
    position += chunk.length;
  }
  return { nul, broken: broken < 0 && open.length > 0 ? position - open.length : broken, composed };
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Whether text that is not all UTF-8 was meant to be: in other encodings hardly a letter reads as UTF-8. */
async function meantAsUtf8(file: FileHandle): Promise<boolean> {
  let [letters, broken] = [0, 0];
  for await (const text of utf8Text(bytesOf(file))) {
    letters += count(text, /[\u0080-\ufffc]/g);
    broken += count(text, /\ufffd/g);
  }
  return letters > broken;
}

/** Whether all of a file is UTF-8, and without combining marks; its damage: NUL bytes, or a few bytes that are none. */
export async function surveyBytes(
  file: FileHandle,
): Promise<{ utf8: boolean; composed: boolean; damage?: Damage }> {
  const { nul, broken, composed } = await firstFaults(file);
  const utf8 = broken < 0;
  if (nul >= 0) return { utf8, composed, damage: { problem: 'nulBytes', at: nul } };
  if (utf8 || !(await meantAsUtf8(file))) return { utf8, composed };
  return { utf8, composed, damage: { problem: 'brokenUtf8', at: broken } };
}

/** The damage of UTF-16: control characters in the beginning, a NUL anywhere, half a letter at the end. */
export async function surveyUtf16(file: FileHandle, encoding: string): Promise<Damage | undefined> {
  let position = 0;
  for await (const text of decodedText(bytesOf(file), encoding)) {
    const controls = position === 0 ? controlsIn(text) : undefined;
    if (controls) return controls;
    if (text.includes('\0')) return { problem: 'nulBytes', at: position + text.indexOf('\0') };
    position += text.length;
  }
  const { size } = await file.stat();
  return size % 2 === 1 ? { problem: 'truncated', at: position } : undefined;
}
