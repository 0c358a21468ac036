import { isUtf8 } from 'node:buffer';
import type { FileHandle } from 'node:fs/promises';
import type { FileProblem } from '../../../shared/batch/findings/file-problems.ts';
import { bytesOf, readSize } from './bytes.ts';
import { decodedText, openBytes, utf8Text } from './decode.ts';

/** What is wrong with a text, and where: the index of a byte, in UTF-16 of a character. */
export interface Damage {
  readonly problem: Extract<FileProblem, 'notATable' | 'nulBytes' | 'brokenUtf8' | 'truncated'>;
  readonly at: number;
}

/** Control characters that no text has; it may have tabs, line breaks, form feeds and an end-of-file mark. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\0-\x08\x0b\x0e-\x19\x1b-\x1f]/g;

/** The damage of control characters at the beginning of a text; if they are many, it is no text at all. */
export function controlsIn(sample: string): Damage | undefined {
  const found = sample.match(control)?.length ?? 0;
  if (found === 0) return undefined;
  const many = found > 10 && found > sample.length / 50;
  return { problem: many ? 'notATable' : 'nulBytes', at: sample.search(control) };
}

/** The index of the first bytes that are no UTF-8, by bisection. */
function brokenAt(bytes: Buffer): number {
  const wholeOf = (end: number) => end - openBytes(bytes.subarray(0, end));
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8(bytes.subarray(0, wholeOf(middle)))) good = middle;
    else bad = middle;
  }
  return wholeOf(good);
}

/** The first bytes of combining marks in UTF-8; no other Vietnamese letter begins with them. */
const combining = [0xcc, 0xcd] as const;

/** The first NUL of a file and the first byte that is no UTF-8, or -1; and whether it has no combining marks. */
async function firstFaults(file: FileHandle): Promise<{ nul: number; broken: number; composed: boolean }> {
  let position = 0;
  let nul = -1;
  let broken = -1;
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

/** Whether text with invalid UTF-8 was meant as UTF-8: text of another encoding has hardly a letter that is valid. */
async function meantAsUtf8(file: FileHandle): Promise<boolean> {
  let letters = 0;
  let broken = 0;
  for await (const text of utf8Text(bytesOf(file))) {
    letters += count(text, /[\u0080-\ufffc]/g);
    broken += count(text, /\ufffd/g);
  }
  return letters > broken;
}

/** Whether a file is all UTF-8, and without combining marks; its damage, which is NUL bytes or a few invalid bytes. */
export async function inspectBytes(
  file: FileHandle,
): Promise<{ utf8: boolean; composed: boolean; damage?: Damage }> {
  const { nul, broken, composed } = await firstFaults(file);
  const utf8 = broken < 0;
  if (nul >= 0) return { utf8, composed, damage: { problem: 'nulBytes', at: nul } };
  if (utf8 || !(await meantAsUtf8(file))) return { utf8, composed };
  return { utf8, composed, damage: { problem: 'brokenUtf8', at: broken } };
}

/** The damage of UTF-16: control characters at the beginning, a NUL anywhere, half a letter at the end. */
export async function inspectUtf16(file: FileHandle, encoding: string): Promise<Damage | undefined> {
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
