import { afterAll, describe, expect, test } from 'vitest';
import { passwordThread } from '../../../local/identity/password-thread.ts';

const cost = { N: 16, r: 8, p: 1 };
const thread = passwordThread();
afterAll(() => thread.stop());

describe('passwords in a thread of their own', () => {
  test('are hashed and compared as elsewhere', async () => {
    const stored = await thread.hash('đúng', cost);
    expect(stored).toMatch(/^scrypt\$16\$8\$1\$/);
    expect(await Promise.all(['đúng', 'sai'].map((each) => thread.isPassword(each, stored)))).toEqual([
      true,
      false,
    ]);
  });

  test('that cannot be compared are a fault of that call alone', async () => {
    await expect(thread.isPassword('x', 'scrypt$3$1$1$AA$AA')).rejects.toThrow();
    expect(await thread.hash('x', cost)).toMatch(/^scrypt/);
  });
});
