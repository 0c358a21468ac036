/** The encodings of XML besides UTF-8, by the first two bytes. */
const utf16: Readonly<Record<string, string>> = {
  fffe: 'utf-16le',
  feff: 'utf-16be',
  '3c00': 'utf-16le',
  '003c': 'utf-16be',
};

/** XML converted to UTF-8. Nearly every part is UTF-8 already, and passes as it is. */
export async function* utf8Bytes(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let first: Buffer | undefined = Buffer.alloc(0);
  let decoder: TextDecoder | undefined;
  for await (const chunk of chunks) {
    let bytes = chunk;
    if (first) {
      first = Buffer.concat([first, chunk]);
      bytes = first;
      if (first.length < 2) continue;
      const encoding = utf16[first.toString('hex', 0, 2)];
      if (encoding) decoder = new TextDecoder(encoding);
      first = undefined;
    }
    yield decoder ? Buffer.from(decoder.decode(bytes, { stream: true })) : bytes;
  }
}
