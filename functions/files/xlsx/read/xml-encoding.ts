/** The encodings that an XML part may be in beside UTF-8, by how its first two bytes look. */
const wide: Readonly<Record<string, string>> = {
  fffe: 'utf-16le',
  feff: 'utf-16be',
  '3c00': 'utf-16le',
  '003c': 'utf-16be',
};

/** The same XML in UTF-8; nearly every part is already, and passes as it is. */
export async function* utf8Bytes(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let first: Buffer | undefined = Buffer.alloc(0);
  let decoder: TextDecoder | undefined;
  for await (const chunk of chunks) {
    let bytes = chunk;
    if (first) {
      bytes = first = Buffer.concat([first, chunk]);
      if (first.length < 2) continue;
      const encoding = wide[first.toString('hex', 0, 2)];
      if (encoding) decoder = new TextDecoder(encoding);
      first = undefined;
    }
    yield decoder ? Buffer.from(decoder.decode(bytes, { stream: true })) : bytes;
  }
}
