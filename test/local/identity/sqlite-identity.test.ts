import { describe, expect, test } from 'vitest';
import { hashPassword, isPassword, standardCost } from '../../../local/identity/password.ts';
import { sqliteIdentity } from '../../../local/identity/sqlite-identity.ts';
import { openDatabase } from '../../../local/sqlite/database.ts';
import { identityContract } from '../../contracts/identity.ts';

/** Cheap, so that the tests are quick. */
const cost = { N: 16, r: 8, p: 1 };

identityContract('SQLite', async (now) => sqliteIdentity(openDatabase(':memory:'), { now, cost }));

const fixed = () => new Date('2019-10-08T02:00:00.000Z');
const officer = { name: 'xuanlac', role: 'ward', area: '02023', province: '06' } as const;

describe('identity in SQLite', () => {
  test('keeps neither passwords nor session tokens nor mistyped names', async () => {
    const db = openDatabase(':memory:');
    const identity = sqliteIdentity(db, { now: fixed, cost });
    await identity.addUser(officer, 'secret-password');
    const { session } = await identity.signIn(officer.name, 'secret-password');
    await identity.signIn('secret-password', 'x').catch(() => {});
    const bytes = Buffer.from(db.serialize()).toString('latin1');
    expect(bytes).toContain(officer.name);
    expect(bytes).not.toContain('secret-password');
    expect(bytes).not.toContain(session);
  });

  test('tells that there is no such user when a password is set', async () => {
    const identity = sqliteIdentity(openDatabase(':memory:'), { now: fixed, cost });
    await expect(identity.setPassword('nobody', 'x')).rejects.toMatchObject({ name: 'UserNotFound' });
  });
});

describe('a stored password', () => {
  test('has a salt of its own and its parameters beside it', async () => {
    const [one, other] = [await hashPassword('same', cost), await hashPassword('same', cost)];
    expect(one).not.toBe(other);
    expect(one).toMatch(/^scrypt\$16\$8\$1\$/);
  });

  test('opens at the cost at which it was made', async () => {
    expect(await isPassword('right', await hashPassword('right', standardCost))).toBe(true);
    expect(await isPassword('wrong', await hashPassword('right', { N: 32, r: 4, p: 2 }))).toBe(false);
  });
});
