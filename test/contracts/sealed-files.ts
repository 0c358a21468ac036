import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { sealedFiles } from '../../functions/sealed-files.ts';
import { type Vault, vaultOf } from '../../functions/vault.ts';
import type { Files } from '../../shared/ports.ts';

const key = 'sealed/cho-don-2019/02056/minutes';
const text = 'Biên bản họp thôn Bản Trên, chủ hộ Lò Văn Thử';
const bytes = new TextEncoder().encode(text);

/** What sealed files must do over every implementation of Files. */
export function sealedFilesContract(name: string, create: () => Promise<Files>): void {
  describe(`sealed files kept in ${name}`, () => {
    const fresh = async (vault: Vault = vaultOf(randomBytes(32))) => {
      const files = await create();
      const stored = async (of = key) => {
        const { path, release } = await files.fetch(of);
        const found = await readFile(path);
        await release();
        return found;
      };
      return { files, stored, sealed: sealedFiles(files, vault) };
    };

    test('come back as they were put, also empty and large ones', async () => {
      const { sealed } = await fresh();
      for (const each of [bytes, new Uint8Array(), randomBytes(3_000_000)]) {
        await sealed.put(key, each);
        expect(Buffer.from(await sealed.get(key)).equals(each)).toBe(true);
      }
    });

    test('are stored so that nobody reads them there', async () => {
      const { sealed, stored } = await fresh();
      await sealed.put(key, bytes);
      const found = await stored();
      expect(found.includes('Bản Trên')).toBe(false);
      expect(found.length).toBeGreaterThan(bytes.length);
    });

    test('have a data key each, so that the same bytes are never stored alike', async () => {
      const { sealed, stored } = await fresh();
      await sealed.put(key, bytes);
      const before = await stored();
      await sealed.put(key, bytes);
      expect((await stored()).equals(before)).toBe(false);
    });

    test('open with the key that sealed them, and under their own name alone', async () => {
      const master = randomBytes(32);
      const { files, sealed, stored } = await fresh(vaultOf(master));
      await sealed.put(key, bytes);
      expect(Buffer.from(await sealedFiles(files, vaultOf(master)).get(key)).toString()).toBe(text);
      await expect(sealedFiles(files, vaultOf(randomBytes(32))).get(key)).rejects.toThrow();
      await files.put(`${key}-other`, await stored());
      await expect(sealed.get(`${key}-other`)).rejects.toThrow();
    });

    test('are not given out once a byte was changed', async () => {
      const { files, sealed, stored } = await fresh();
      await sealed.put(key, bytes);
      const found = await stored();
      for (const at of [0, 1, 2, 40, 80, found.length - 1]) {
        await files.put(key, found.with(at, found[at]! ^ 1));
        await expect(sealed.get(key), `byte ${at}`).rejects.toThrow();
      }
    });

    test('refuse what is not there', async () => {
      const { sealed } = await fresh();
      await expect(sealed.get('sealed/none')).rejects.toMatchObject({ name: 'FileNotFound' });
    });
  });
}
