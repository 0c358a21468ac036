/** How many bytes at the end are the start of a letter that the next chunk completes. */
export function openBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes.at(-back) ?? 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

/** Chunks of valid UTF-8 as strings that break no letter. Several times faster than a streaming TextDecoder. */
export async function* utf8Text(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let open: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = open.length > 0 ? Buffer.concat([open, chunk]) : chunk;
    const keep = openBytes(bytes);
    const whole = bytes.length - keep;
    open = Buffer.from(bytes.subarray(whole));
    yield bytes.toString('utf8', 0, whole);
  }
  if (open.length > 0) yield open.toString('utf8');
}

/** Decodes chunks in another encoding that Node knows. */
export async function* decodedText(chunks: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** One byte, one character, as the legacy font tables expect. */
export async function* latin1Text(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  for await (const chunk of chunks) yield chunk.toString('latin1');
}
