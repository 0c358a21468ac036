import { randomUUID } from 'node:crypto';
import { describe, expect, inject, test } from 'vitest';
import { cognitoIdentity } from '../../../functions/aws/cognito-identity.ts';
import type { CognitoUsers } from '../../../functions/aws/cognito-users.ts';
import { Refusal } from '../../../shared/errors.ts';
import type { Actor } from '../../../shared/policy.ts';
import { identityContract } from '../../contracts/identity.ts';
import { freshTables } from '../../dynamodb/fresh-tables.ts';
import { claimsOf, clientId, keyServer, pool, signed, signingKey } from './token-issuer.ts';

const officer: Actor = { name: 'xuanlac', role: 'ward', area: '02023' };
const password = 'mật khẩu đủ dài';
const key = signingKey('k1');

/** A user pool: passwords by names, and signed tokens for those who know them. */
function memoryPool(): CognitoUsers {
  const passwords = new Map<string, string>();
  const setPassword = async (id: string, text: string) => {
    passwords.set(id, text.normalize('NFC'));
  };
  return {
    add: setPassword,
    setPassword,
    async signIn(id, text) {
      if (passwords.get(id) !== text.normalize('NFC')) throw new Refusal('WrongPassword');
      return signed(claimsOf(id, Math.floor(Date.now() / 1000), randomUUID()), key);
    },
    async remove(id) {
      passwords.delete(id);
    },
  };
}

async function world(now = () => new Date()) {
  const { state, endpoint } = await keyServer(key);
  const users = memoryPool();
  const dynamo = await freshTables(inject('dynamodb'));
  return { state, users, identity: cognitoIdentity({ pool, clientId, endpoint, users, dynamo, now }) };
}

// The same against an emulator of Cognito itself: `npm run test:cloud`.
describe.skipIf(!inject('dynamodb'))('identity over a DynamoDB-compatible engine', () => {
  // Tokens are dated by the real clock, so the contract's runs as far ahead as it was moved.
  identityContract('the registry', async (now) => {
    const start = now().getTime();
    return (await world(() => new Date(Date.now() + now().getTime() - start))).identity;
  });

  test('is no user’s of the pool whom the registry does not know', async () => {
    const { users, identity } = await world();
    await users.add(officer.name, password);
    await expect(identity.signIn(officer.name, password)).rejects.toMatchObject({ name: 'WrongPassword' });
    expect(await identity.actorOf(await users.signIn(officer.name, password))).toBeUndefined();
  });

  test('adds a user once when several do it at the same time', async () => {
    const { identity } = await world();
    const passwords = ['first', 'second', 'third'];
    const added = await Promise.allSettled(passwords.map((each) => identity.addUser(officer, each)));
    const right = passwords.filter((_, place) => added[place]!.status === 'fulfilled');
    expect(right).toHaveLength(1);
    expect((await identity.signIn(officer.name, right[0]!)).actor).toEqual(officer);
  });

  test('keeps a name that is being added for five minutes after an interruption', async () => {
    let ahead = 0;
    const { users, identity } = await world(() => new Date(Date.now() + ahead));
    let isDown = true;
    const add = users.add;
    Object.assign(users, {
      add: (id: string, text: string) => (isDown ? new Promise<void>(() => {}) : add(id, text)),
    });
    void identity.addUser(officer, password);
    await expect.poll(() => identity.addUser(officer, password).catch(({ name }) => name)).toBe('UserExists');
    expect(await identity.users()).toEqual([]);
    [ahead, isDown] = [6 * 60_000, false];
    await identity.addUser(officer, password);
    expect(await identity.users()).toEqual([officer]);
  });
});
