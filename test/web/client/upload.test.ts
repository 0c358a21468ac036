import { expect, test } from 'vitest';
import { hashOf } from '../../../web/client/upload.ts';

test('a file is named by the SHA-256 of its bytes', async () => {
  expect(await hashOf(new File(['abc'], 'danh-sach.csv'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});
