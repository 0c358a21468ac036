import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Files } from '../../shared/ports.ts';

const bytes = new TextEncoder().encode('Chủ hộ;Thôn');

/** What every implementation of Files must do. */
export function filesContract(name: string, create: () => Promise<Files>): void {
  describe(`files kept in ${name}`, () => {
    test('gives a file back on a local disk as it was put', async () => {
      const files = await create();
      await files.put('batches/b1/source', bytes);
      const { path, release } = await files.fetch('batches/b1/source');
      expect(new Uint8Array(await readFile(path))).toEqual(bytes);
      await release();
      expect(await files.has('batches/b1/source')).toBe(true);
    });

    test('takes a file of the local disk, which stays', async () => {
      const files = await create();
      const folder = await mkdtemp(join(tmpdir(), 'rasoat-put-'));
      const source = join(folder, 'source');
      await writeFile(source, bytes);
      await files.putFile('a/marked.xlsx', source);
      const { path, release } = await files.fetch('a/marked.xlsx');
      expect(new Uint8Array(await readFile(path))).toEqual(bytes);
      await release();
      expect(new Uint8Array(await readFile(source))).toEqual(bytes);
    });

    test('gives the newer bytes of one key', async () => {
      const files = await create();
      await files.put('a/marked.xlsx', bytes);
      await files.put('a/marked.xlsx', bytes.subarray(0, 3));
      const { path, release } = await files.fetch('a/marked.xlsx');
      expect(new Uint8Array(await readFile(path))).toEqual(bytes.subarray(0, 3));
      await release();
    });

    test('refuses a file that is not there', async () => {
      const files = await create();
      expect(await files.has('none')).toBe(false);
      await expect(files.fetch('none')).rejects.toMatchObject({ name: 'FileNotFound' });
    });

    test('gives an upload address without the file being there', async () => {
      const files = await create();
      const { url } = await files.uploadTo('batches/b1/source', { maxBytes: 100 });
      expect(url).toMatch(/\//);
      expect(await files.has('batches/b1/source')).toBe(false);
    });
  });
}
