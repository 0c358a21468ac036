import type { FileHandle } from 'node:fs/promises';
import { bytesOf } from './bytes.ts';
import { compose } from './compose.ts';
import { controlsIn, type Damage, inspectBytes, inspectUtf16 } from './damage.ts';
import { decodedText, latin1Text, utf8Text } from './decode.ts';
import type { LegacyEncoding } from './legacy-fonts.ts';
import { detectLegacy, strangeWords } from './legacy-words.ts';

type Utf16 = 'utf-16le' | 'utf-16be';
export type TextEncodingName = 'utf-8' | Utf16 | 'windows-1258' | LegacyEncoding;

const sampleSize = 64 * 1024;

/** UTF-16 by its byte order mark, or because every other byte of ASCII is NUL, on one side only. */
function utf16Of(sample: Buffer): Utf16 | undefined {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le';
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be';
  let even = 0;
  let odd = 0;
  for (let at = sample.indexOf(0); at >= 0; at = sample.indexOf(0, at + 1)) {
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const pairs = sample.length / 2;
  if (odd > pairs * 0.3 && even < pairs * 0.02) return 'utf-16le';
  return even > pairs * 0.3 && odd < pairs * 0.02 ? 'utf-16be' : undefined;
}

/** The first chunks of a file with bytes beyond ASCII, one character per byte. */
async function sampleBeyondAscii(file: FileHandle): Promise<string> {
  let sample = '';
  for await (const chunk of bytesOf(file)) {
    if (chunk.some((byte) => byte > 127)) sample += chunk.toString('latin1');
    if (sample.length > sampleSize) break;
  }
  return sample;
}

const windows1258 = new TextDecoder('windows-1258');
/** A word, one character per byte, decoded from Windows-1258, which has most tones as combining marks. */
const as1258 = (word: string): string => compose(windows1258.decode(Buffer.from(word, 'latin1')));

/** How a text file is to be read; `composed` if it is known to have no combining mark. */
interface FoundEncoding {
  readonly encoding: TextEncodingName;
  readonly damage?: Damage | undefined;
  readonly composed?: boolean;
}

/**
 * The encoding of a text file by its content, and the damage of its bytes. A file that is not Unicode has the encoding
 * that a person has `confirmed`, else the one that is detected.
 */
export async function encodingOf(file: FileHandle, confirmed?: LegacyEncoding): Promise<FoundEncoding> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(sampleSize), 0, sampleSize, 0);
  const sample = buffer.subarray(0, bytesRead);
  const utf16 = utf16Of(sample);
  if (utf16) return { encoding: utf16, damage: await inspectUtf16(file, utf16) };
  const controls = controlsIn(sample.toString('latin1'));
  if (controls) return { encoding: 'utf-8', damage: controls };
  const { utf8, damage, composed } = await inspectBytes(file);
  if (utf8 || damage) return { encoding: 'utf-8', damage, composed };
  const legacy = confirmed ?? detectLegacy(strangeWords(await sampleBeyondAscii(file), as1258));
  return { encoding: legacy ?? 'windows-1258' };
}

/** The text of a file. In the encoding of an old font it has one character per byte. */
export function textOfFile(
  file: FileHandle,
  encoding: TextEncodingName,
  chunkSize?: number,
): AsyncIterable<string> {
  const bytes = bytesOf(file, chunkSize);
  if (encoding === 'utf-8') return utf8Text(bytes);
  // Old fonts have quotes and dashes where Windows-1252 has them.
  return decodedText(bytes, encoding === 'tcvn3' || encoding === 'vni' ? 'windows-1252' : encoding);
}

/** The text in which the index of damage counts: one character per byte, but UTF-16 decoded. */
export const indexedText = (file: FileHandle, encoding: TextEncodingName): AsyncIterable<string> =>
  encoding.startsWith('utf-16') ? decodedText(bytesOf(file), encoding) : latin1Text(bytesOf(file));
