import { randomUUID } from 'node:crypto';
import { describe, expect, inject, test } from 'vitest';
import { cognitoIdentity } from '../../../../functions/aws/identity/cognito-identity.ts';
import type { CognitoUsers } from '../../../../functions/aws/identity/cognito-users.ts';
import type { Actor } from '../../../../shared/access/actor.ts';
import { Refusal } from '../../../../shared/errors.ts';
import { fixed } from '../../../contracts/examples.ts';
import { identityContract } from '../../../contracts/identity.ts';
import { freshTables } from '../../../dynamodb/fresh-tables.ts';
import { claimsOf, clientId, keyServer, pool, signed, signingKey } from './token-issuer.ts';

const officer: Actor = { name: 'xuanlac', role: 'ward', area: '02023', province: '06' };
const password = 'mật khẩu đủ dài';
const key = signingKey('k1');

/** A user pool: passwords by name, and signed tokens. */
function memoryPool(now: () => Date): CognitoUsers {
  const passwords = new Map<string, string>();
  return {
    async setPassword(id, text) {
      passwords.set(id, text.normalize('NFC'));
    },
    async signIn(id, text) {
      if (passwords.get(id) !== text.normalize('NFC')) throw new Refusal('WrongPassword');
      const claims = claimsOf(id, Math.floor(now().getTime() / 1000), randomUUID());
      // The verifier uses the machine's clock.
      return signed({ ...claims, exp: Math.ceil(Date.now() / 1000) + 3600 }, key);
    },
    async remove(id) {
      passwords.delete(id);
    },
  };
}

async function world(clock = fixed) {
  let waited = 0;
  const now = () => new Date(clock().getTime() + waited);
  const pause = async (milliseconds: number) => {
    waited += milliseconds;
  };
  const { endpoint } = await keyServer(key);
  const users = memoryPool(now);
  const dynamo = await freshTables(inject('dynamodb'));
  const identity = cognitoIdentity({ pool, clientId, endpoint, users, dynamo, now, pause });
  return { users, identity, pause };
}

// `npm run test:cloud` runs the same contract against an emulator of Cognito.
describe.skipIf(!inject('dynamodb'))('identity over a DynamoDB-compatible engine', () => {
  identityContract('the registry', async (now) => (await world(now)).identity);

  test('is refused to a user of the pool who is not in the registry', async () => {
    const { users, identity } = await world();
    await users.setPassword(officer.name, password);
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

  test('reserves a name for five minutes if adding it was interrupted', async () => {
    const { users, identity, pause } = await world();
    const { setPassword } = users;
    const started = Promise.withResolvers<void>();
    const interrupted = new Promise<void>(() => {});
    Object.assign(users, { setPassword: () => [started.resolve(), interrupted].at(-1) });
    void identity.addUser(officer, password);
    await started.promise;
    Object.assign(users, { setPassword });
    await expect(identity.addUser(officer, password)).rejects.toMatchObject({ name: 'UserExists' });
    expect(await identity.users()).toEqual([]);
    await pause(6 * 60_000);
    await identity.addUser(officer, password);
    expect(await identity.users()).toEqual([officer]);
  });
});
