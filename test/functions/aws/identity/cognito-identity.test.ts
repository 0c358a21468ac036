import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, inject, test } from 'vitest';
import { dynamoAudit } from '../../../../functions/aws/dynamo/dynamo-audit.ts';
import { cognitoIdentity } from '../../../../functions/aws/identity/cognito-identity.ts';
import type { CognitoUsers } from '../../../../functions/aws/identity/cognito-users.ts';
import { vaultOf } from '../../../../functions/vault.ts';
import { accountsChain } from '../../../../shared/access/accounts-chain.ts';
import type { Actor } from '../../../../shared/access/actor.ts';
import { Refusal } from '../../../../shared/errors.ts';
import { fixed } from '../../../contracts/examples.ts';
import { identityContract } from '../../../contracts/identity.ts';
import { freshTables } from '../../../dynamodb/fresh-tables.ts';

const officer: Actor = { name: 'xuanlac', role: 'ward', area: '02023', province: '06' };
const password = 'mật khẩu đủ dài';
const vault = vaultOf(new Uint8Array(32).fill(7));

/** A user pool: passwords by name. */
function memoryPool(): CognitoUsers {
  const passwords = new Map<string, string>();
  return {
    async setPassword(id, text) {
      passwords.set(id, text.normalize('NFC'));
    },
    async requirePassword(id, text) {
      if (passwords.get(id) !== text.normalize('NFC')) throw new Refusal('WrongPassword');
    },
    async remove(id) {
      passwords.delete(id);
    },
  };
}

async function world(clock = fixed) {
  let waited = 0;
  const now = () => new Date(clock().getTime() + waited);
  const pause = (milliseconds: number) => {
    waited += milliseconds;
  };
  const users = memoryPool();
  const dynamo = await freshTables(inject('dynamodb'));
  const identity = cognitoIdentity({ users, dynamo, vault, now });
  return { users, dynamo, identity, pause };
}

// `npm run test:cloud` runs the same contract against an emulator of Cognito.
describe.skipIf(!inject('dynamodb'))('identity over a DynamoDB-compatible engine', () => {
  identityContract('the registry', async (now) => (await world(now)).identity);

  test('is refused to a user of the pool who is not in the registry', async () => {
    const { users, identity } = await world();
    await users.setPassword(officer.name, password);
    await expect(identity.signIn(officer.name, password)).rejects.toMatchObject({ name: 'WrongPassword' });
  });

  test('adds a user once when several do it at the same time', async () => {
    const { identity } = await world();
    const passwords = ['first', 'second', 'third'];
    const added = await Promise.allSettled(passwords.map((each) => identity.addUser(officer, each)));
    const right = passwords.filter((_, place) => added[place]!.status === 'fulfilled');
    expect(right).toHaveLength(1);
    expect((await identity.signIn(officer.name, right[0]!)).account).toEqual(officer);
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
    pause(6 * 60_000);
    await identity.addUser(officer, password);
    expect(await identity.users()).toEqual([officer]);
  });

  test('keeps neither passwords nor tokens nor secrets nor mistyped names', async () => {
    const { dynamo, identity } = await world();
    await identity.addUser(officer, password);
    const { session } = await identity.signIn(officer.name, password);
    await identity.signIn('secret-password', 'x').catch(() => {});
    await identity.putFactor(officer.name, { secret: 'ABCDEFGH', lastStep: 0, recovery: [], rev: 0 });
    const { Items } = await dynamo.client.send(new ScanCommand({ TableName: dynamo.tables.registry }));
    const all = JSON.stringify(Items);
    expect(all).toContain(officer.name);
    for (const secret of [password, session, 'secret-password', 'ABCDEFGH'])
      expect(all).not.toContain(secret);
  });

  test('takes no made-up token for a session', async () => {
    const { identity } = await world();
    await identity.addUser(officer, password);
    const { session } = await identity.signIn(officer.name, password);
    const [own] = session.split('.');
    for (const made of ['', '.', 'a.b.c', `${own}.`, `${own}.x`, `${session}x`]) {
      expect(await identity.actorOf(made)).toBeUndefined();
      await identity.signOut(made);
    }
    expect(await identity.actorOf(session)).toEqual(officer);
  });

  test('commits the event of a change with the account', async () => {
    const { dynamo, identity } = await world();
    const at = fixed().toISOString();
    const event = {
      ...accountsChain,
      at,
      by: 'tinh',
      did: 'addUser',
      detail: { account: officer.name },
    } as const;
    await identity.addUser(officer, password, event);
    await identity.setPassword(officer.name, 'another', {
      mustChange: true,
      event: { ...event, did: 'resetPassword' },
    });
    await identity.removeUser(officer.name, { ...event, did: 'removeUser' });
    const { campaignId, ward } = accountsChain;
    const chain = await dynamoAudit(dynamo).chain(campaignId, ward);
    expect(chain.map(({ did }) => did)).toEqual(['addUser', 'resetPassword', 'removeUser']);
  });
});
