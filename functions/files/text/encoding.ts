import type { FileHandle } from 'node:fs/promises';
import { compose } from './compose.ts';
import { controlsIn, type Damage, surveyBytes, surveyUtf16 } from './damage.ts';
import type { LegacyEncoding } from './legacy-fonts.ts';
import { detectLegacy, strangeWords } from './legacy-words.ts';
import { bytesOf, decodedText, latin1Text, utf8Text } from './pieces.ts';

type Utf16 = 'utf-16le' | 'utf-16be';
export type TextEncodingName = 'utf-8' | Utf16 | 'windows-1258' | LegacyEncoding;

const sampleSize = 64 * 1024;

/** UTF-16 without a mark: every other byte of ASCII is NUL, and on one side only. */
function utf16Of(sample: Buffer): Utf16 | undefined {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le';
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be';
  let [even, odd] = [0, 0];
  for (let at = sample.indexOf(0); at >= 0; at = sample.indexOf(0, at + 1)) {
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const pairs = sample.length / 2;
  if (odd > pairs * 0.3 && even < pairs * 0.02) return 'utf-16le';
  return even > pairs * 0.3 && odd < pairs * 0.02 ? 'utf-16be' : undefined;
}

/** The first chunks of a file that have bytes beyond ASCII, as one character per byte. */
async function letteredSample(file: FileHandle): Promise<string> {
  let sample = '';
  for await (const chunk of bytesOf(file)) {
    if (chunk.some((byte) => byte > 127)) sample += chunk.toString('latin1');
    if (sample.length > sampleSize) break;
  }
  return sample;
}

const windows1258 = new TextDecoder('windows-1258');
/** A word of one character per byte as Windows-1258, which writes most tones as letters of their own. */
const as1258 = (word: string): string => compose(windows1258.decode(Buffer.from(word, 'latin1')));

/** How a text file is to be read; `composed` where it is known to have no combining mark. */
interface Surveyed {
  readonly encoding: TextEncodingName;
  readonly damage?: Damage | undefined;
  readonly composed?: boolean;
}

/**
 * The encoding of a text file by its content, and what is wrong with its bytes, if anything is. Where they are not
 * Unicode, an old font that a person has `confirmed` needs no finding.
 */
export async function encodingOf(file: FileHandle, confirmed?: LegacyEncoding): Promise<Surveyed> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(sampleSize), 0, sampleSize, 0);
  const sample = buffer.subarray(0, bytesRead);
  const utf16 = utf16Of(sample);
  if (utf16) return { encoding: utf16, damage: await surveyUtf16(file, utf16) };
  const controls = controlsIn(sample.toString('latin1'));
  if (controls) return { encoding: 'utf-8', damage: controls };
  const { utf8, damage, composed } = await surveyBytes(file);
  if (utf8 || damage) return { encoding: 'utf-8', damage, composed };
  const legacy = confirmed ?? detectLegacy(strangeWords(await letteredSample(file), as1258));
  return { encoding: legacy ?? 'windows-1258' };
}

/** The file's text in any of these encodings; in an old font's, one character per byte. */
export function textOfFile(
  file: FileHandle,
  encoding: TextEncodingName,
  chunkSize?: number,
): AsyncIterable<string> {
  const bytes = bytesOf(file, chunkSize);
  if (encoding === 'utf-8') return utf8Text(bytes);
  // Old fonts were drawn over Windows-1252: quotes and dashes are where that has them.
  return decodedText(bytes, encoding === 'tcvn3' || encoding === 'vni' ? 'windows-1252' : encoding);
}

/** The text as damage is counted in it: one character per byte, UTF-16 decoded. */
export const countedText = (file: FileHandle, encoding: TextEncodingName): AsyncIterable<string> =>
  encoding.startsWith('utf-16') ? decodedText(bytesOf(file), encoding) : latin1Text(bytesOf(file));
