import { describe, expect, test } from 'vitest';
import { boundaryOf, fileOfForm } from '../../../local/http/multipart.ts';
import { refusal } from '../../refusal.ts';

const boundary = '----x7';
const file = Buffer.concat([Buffer.from('a\r\n--not the end\r\n----x'), Buffer.from([0, 255, 13, 10])]);

const form = Buffer.concat([
  Buffer.from(
    `--${boundary}\r\nContent-Disposition: form-data; name="key"\r\n\r\nvalue\r\n` +
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="danh sách.csv"\r\n` +
      'Content-Type: text/csv\r\n\r\n',
  ),
  file,
  Buffer.from(`\r\n--${boundary}--\r\n`),
]);

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function read(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(bytes));
}

describe('the file of an upload form', () => {
  test.each([1, 2, 7, 64, 100_000])('comes whole in pieces of %i bytes', async (size) => {
    expect(await read(fileOfForm(inPieces(form, size), boundary))).toEqual(file);
  });

  test('may be empty', async () => {
    const empty = `--b\r\nContent-Disposition: form-data; name="file"; filename="x"\r\n\r\n\r\n--b--\r\n`;
    expect(await read(fileOfForm(inPieces(Buffer.from(empty), 5), 'b'))).toHaveLength(0);
  });

  test('that breaks off is refused', async () => {
    const half = form.subarray(0, form.length - 20);
    await expect(read(fileOfForm(inPieces(half, 64), boundary))).rejects.toThrow(refusal('BadRequest'));
  });

  test('is refused where there is none, however long the fields are', async () => {
    const field = `--b\r\nContent-Disposition: form-data; name="key"\r\n\r\n${'x'.repeat(100_000)}\r\n--b--`;
    await expect(read(fileOfForm(inPieces(Buffer.from(field), 4096), 'b'))).rejects.toThrow(
      refusal('BadRequest'),
    );
  });
});

describe('the boundary of a form', () => {
  test.each([
    ['multipart/form-data; boundary=----x7', '----x7'],
    ['multipart/form-data; charset=utf-8; boundary="a b"', 'a b'],
    ['text/csv', undefined],
    [undefined, undefined],
  ])('in %s is %s', (type, expected) => {
    expect(boundaryOf(type)).toBe(expected);
  });
});
