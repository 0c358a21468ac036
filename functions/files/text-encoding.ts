import { isUtf8 } from 'node:buffer';
import type { FileHandle } from 'node:fs/promises';
import { unreadable } from '../../shared/batch/file-rejected.ts';
import { detectLegacy, type LegacyEncoding } from './legacy-fonts.ts';
import { bytesOf, decodedText, latin1Text, nfc, openBytes, utf8Text } from './text-pieces.ts';

type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | LegacyEncoding;

const sampleSize = 64 * 1024;

/** Bytes that no text has: control characters other than tab, line breaks, form feed and end-of-file. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
export const binary = /[\x01-\x08\x0b\x0e-\x19\x1b-\x1f]/;

/** UTF-16 without a mark: every other byte of ASCII is NUL, and on one side only. */
function utf16Of(sample: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le';
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be';
  const nuls = [0, 0];
  for (const [i, byte] of sample.entries()) if (byte === 0) nuls[i % 2]! += 1;
  const [even, odd] = nuls as [number, number];
  const pairs = sample.length / 2;
  if (odd > pairs * 0.3 && even < pairs * 0.02) return 'utf-16le';
  return even > pairs * 0.3 && odd < pairs * 0.02 ? 'utf-16be' : undefined;
}

/** Whether all of the file is UTF-8, and whether it holds a NUL; letters may cross borders of chunks. */
async function survey(file: FileHandle): Promise<{ utf8: boolean; nul: boolean }> {
  let utf8 = true;
  let nul = false;
  let open: Buffer = Buffer.alloc(0);
  for await (const chunk of bytesOf(file)) {
    nul ||= chunk.includes(0);
    if (!utf8) continue;
    const bytes = open.length > 0 ? Buffer.concat([open, chunk]) : chunk;
    const whole = bytes.length - openBytes(bytes);
    utf8 = isUtf8(bytes.subarray(0, whole));
    open = Buffer.from(bytes.subarray(whole));
  }
  return { utf8: utf8 && open.length === 0, nul };
}

/** The encoding of a text file by its content. Refuses NUL bytes and binary data (E001). */
export async function encodingOf(file: FileHandle): Promise<TextEncodingName> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(sampleSize), 0, sampleSize, 0);
  const sample = buffer.subarray(0, bytesRead);
  const utf16 = utf16Of(sample);
  if (utf16) return utf16;
  const { utf8, nul } = await survey(file);
  const text = sample.toString('latin1');
  if (nul || binary.test(text)) throw unreadable('nulBytes');
  if (utf8) return 'utf-8';
  const vietnamese = nfc(new TextDecoder('windows-1258').decode(sample));
  return detectLegacy(text, vietnamese) ?? 'windows-1258';
}

/** The file's text in any of these encodings; legacy text comes as one character per byte. */
export function textOfFile(
  file: FileHandle,
  encoding: TextEncodingName,
  chunkSize?: number,
): AsyncIterable<string> {
  const bytes = bytesOf(file, chunkSize);
  if (encoding === 'utf-8') return utf8Text(bytes);
  return encoding === 'tcvn3' || encoding === 'vni' ? latin1Text(bytes) : decodedText(bytes, encoding);
}
