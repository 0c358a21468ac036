import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { vaultOf } from '../../../../functions/vault.ts';
import { pieceBytes, tagBytes } from '../../../../local/files/sealing/sealed-format.ts';
import { sealing } from '../../../../local/files/sealing/sealing.ts';
import { writeStream } from '../../../../local/files/write-stream.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const key = 'batches/cho-don-2019/02023/b1/source';
const vault = vaultOf(randomBytes(32));

/** A file with these bytes as it is stored, and what reads it under a key. */
async function stored(bytes: Uint8Array, chunks: readonly Uint8Array[] = [bytes]) {
  const path = join(temporaryFolder(), 'stored');
  const size = await writeStream(path, sealing(vault).stored(key, chunks));
  const read = async (as = key, by = vault) => {
    const file = await sealing(by).clear(as, path);
    try {
      return readFileSync(file.path);
    } finally {
      await file.release();
    }
  };
  return { path, size, read };
}

const bytesOf = (length: number): Buffer => randomBytes(length);

/** Where the pieces begin. */
const headBytes = (path: string): number => statSync(path).size % (pieceBytes + tagBytes);

describe('a sealed file', () => {
  test.each([0, 1, pieceBytes - 1, pieceBytes, pieceBytes + 1, 3 * pieceBytes + 7])(
    'of %d bytes is read as it was written, in whatever pieces it came',
    async (length) => {
      const bytes = bytesOf(length);
      expect((await (await stored(bytes)).read()).equals(bytes)).toBe(true);
      const [half, rest] = [bytes.subarray(0, length / 2), bytes.subarray(length / 2)];
      expect((await (await stored(bytes, [half, rest, new Uint8Array()])).read()).equals(bytes)).toBe(true);
    },
  );

  test('holds nothing of its text, and is opened to a file for this account alone that is gone after use', async () => {
    const text = Buffer.from('Lý Văn Thử;012345678901');
    const { path } = await stored(text);
    expect(readFileSync(path).includes('012345678901')).toBe(false);
    const file = await sealing(vault).clear(key, path);
    expect(readFileSync(file.path).equals(text)).toBe(true);
    expect(statSync(file.path).mode & 0o077).toBe(0);
    expect(statSync(dirname(file.path)).mode & 0o077).toBe(0);
    await file.release();
    expect(existsSync(file.path)).toBe(false);
  });

  test('opens under no other name and by no other key', async () => {
    const { read } = await stored(bytesOf(10));
    await expect(read('batches/cho-don-2019/02023/b2/source')).rejects.toThrow();
    await expect(read(key, vaultOf(randomBytes(32)))).rejects.toThrow();
  });

  const whole = 3 * pieceBytes;
  const step = pieceBytes + tagBytes;
  test.each<[string, (bytes: Buffer, head: number) => Buffer]>([
    [
      'a changed byte',
      (bytes) => Buffer.concat([bytes.subarray(0, -40), Buffer.of(bytes.at(-40)! ^ 1), bytes.subarray(-39)]),
    ],
    ['its last piece cut off', (bytes) => bytes.subarray(0, bytes.length - step)],
    ['half a piece cut off', (bytes) => bytes.subarray(0, bytes.length - step / 2)],
    [
      'two pieces exchanged',
      (bytes, head) =>
        Buffer.concat([
          bytes.subarray(0, head),
          bytes.subarray(head + step, head + 2 * step),
          bytes.subarray(head, head + step),
          bytes.subarray(head + 2 * step),
        ]),
    ],
    ['a piece twice', (bytes, head) => Buffer.concat([bytes, bytes.subarray(head, head + step)])],
  ])('with %s is not read', async (_, spoil) => {
    const { path, read } = await stored(bytesOf(whole));
    writeFileSync(path, spoil(readFileSync(path), headBytes(path)));
    await expect(read()).rejects.toThrow();
  });

  test('leaves posted lists, which are public, and what comes sealed as they are', async () => {
    const seal = sealing(vault);
    for (const clear of ['posted/a/02023/x.json', 'sealed/a/02023/x'])
      expect(seal.stored(clear, [Buffer.from('x')])).toEqual([Buffer.from('x')]);
    expect([seal.seals('posted/x'), seal.seals('reports/x'), seal.seals('evidence/x')]).toEqual([
      false,
      true,
      true,
    ]);
  });
});
