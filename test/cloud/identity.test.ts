import {
  AdminCreateUserCommand,
  CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { cognitoIdentity } from '../../functions/aws/identity/cognito-identity.ts';
import { cognitoUsers } from '../../functions/aws/identity/cognito-users.ts';
import { vaultOf } from '../../functions/vault.ts';
import type { Actor } from '../../shared/access/actor.ts';
import { identityContract } from '../contracts/identity.ts';
import { refusal } from '../refusal.ts';
import { fresh, freshDynamo, inCloud, settings } from './cloud.ts';

const officer: Actor = { name: 'xuanlac', role: 'ward', area: '02023', province: '06' };
const password = 'mật khẩu đủ dài';

/** A pool as infra makes it: long passwords, of whatever characters. */
async function freshPool() {
  const client = new CognitoIdentityProviderClient(settings);
  const { UserPool } = await client.send(
    new CreateUserPoolCommand({
      PoolName: fresh('users'),
      Policies: {
        PasswordPolicy: {
          MinimumLength: 12,
          RequireLowercase: false,
          RequireUppercase: false,
          RequireNumbers: false,
          RequireSymbols: false,
        },
      },
    }),
  );
  const pool = UserPool!.Id!;
  return { client, pool, clientId: await freshClient(client, pool) };
}

async function freshClient(client: CognitoIdentityProviderClient, UserPoolId: string): Promise<string> {
  const { UserPoolClient } = await client.send(
    new CreateUserPoolClientCommand({
      UserPoolId,
      ClientName: fresh('client'),
      ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      AccessTokenValidity: 12,
    }),
  );
  return UserPoolClient!.ClientId!;
}

async function world(now = () => new Date()) {
  const pool = await freshPool();
  const dynamo = await freshDynamo();
  const vault = vaultOf(new Uint8Array(32).fill(7));
  const open = () => cognitoIdentity({ dynamo, now, vault, users: cognitoUsers(pool) });
  return { ...pool, dynamo, identity: open() };
}

inCloud('Cognito', () => {
  identityContract('Cognito', async (now) => (await world(now)).identity);
});

inCloud('a session beside Cognito', () => {
  // AWS itself refuses this flow, which the client does not allow; the emulator does not.
  test('is none that a program got from Cognito by itself', async () => {
    const { clientId, client, identity } = await world();
    await identity.addUser(officer, password);
    const command = new InitiateAuthCommand({
      ClientId: clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: officer.name, PASSWORD: password },
    });
    const { AccessToken, IdToken, RefreshToken } = (await client.send(command)).AuthenticationResult!;
    for (const token of [AccessToken, IdToken, RefreshToken]) {
      expect(token).toBeTruthy();
      expect(await identity.session(token!)).toBeUndefined();
    }
  });

  test('ends alone when its owner signed in twice and signs out of one', async () => {
    const { identity } = await world();
    await identity.addUser(officer, password);
    const [one, other] = [
      await identity.signIn('xuanlac', password),
      await identity.signIn('xuanlac', password),
    ];
    await identity.signOut(one.session);
    await identity.signOut(one.session);
    expect(await identity.actorOf(one.session)).toBeUndefined();
    expect(await identity.actorOf(other.session)).toEqual(officer);
  });

  test('counts right after a new password', async () => {
    const { identity } = await world();
    await identity.addUser(officer, password);
    await identity.setPassword(officer.name, 'new password');
    const { session } = await identity.signIn(officer.name, 'new password');
    expect(await identity.actorOf(session)).toEqual(officer);
  });

  test('of a removed user stays ended when the name is given again', async () => {
    const { identity } = await world();
    await identity.addUser(officer, password);
    const { session } = await identity.signIn(officer.name, password);
    await identity.removeUser(officer.name);
    await identity.addUser({ ...officer, area: '02026' }, password);
    expect(await identity.actorOf(session)).toBeUndefined();
  });
});

inCloud('accounts with Cognito', () => {
  test('take over a user whom an interrupted adding left in the pool', async () => {
    const { client, pool, identity } = await world();
    await client.send(new AdminCreateUserCommand({ UserPoolId: pool, Username: officer.name }));
    await identity.addUser(officer, password);
    expect((await identity.signIn(officer.name, password)).account).toEqual(officer);
  });

  test('are not there for a user whom nobody added', async () => {
    const { client, pool, identity } = await world();
    await client.send(
      new AdminCreateUserCommand({ UserPoolId: pool, Username: officer.name, TemporaryPassword: password }),
    );
    expect(await identity.users()).toEqual([]);
    await expect(identity.setPassword(officer.name, 'new password')).rejects.toThrow(refusal('UserNotFound'));
  });

  test('are added once when two do it at the same time, with the password of that one', async () => {
    const { identity } = await world();
    const passwords = ['first password', 'second password'];
    const added = await Promise.allSettled(passwords.map((each) => identity.addUser(officer, each)));
    expect(added.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const right = passwords[added.findIndex(({ status }) => status === 'fulfilled')]!;
    expect((await identity.signIn(officer.name, right)).account).toEqual(officer);
  });

  test('can be added anew after a password that Cognito refused', async () => {
    const { identity } = await world();
    await expect(identity.addUser(officer, 'short')).rejects.toThrow(refusal('BadRequest'));
    expect(await identity.users()).toEqual([]);
    await identity.addUser(officer, password);
    expect(await identity.users()).toEqual([officer]);
  });

  test('have names with spaces', async () => {
    const { identity } = await world();
    const spaced = { ...officer, name: 'Xã Xuân  Lạc' };
    await identity.addUser(spaced, password);
    const { session, account } = await identity.signIn('xã xuân lạc', password);
    expect([account, await identity.actorOf(session)]).toEqual([spaced, spaced]);
  });

  test('keep neither passwords nor tokens nor mistyped names', async () => {
    const { dynamo, identity } = await world();
    await identity.addUser(officer, password);
    const { session } = await identity.signIn(officer.name, password);
    await identity.signIn('secret-password', 'x').catch(() => {});
    await identity.signOut(session);
    const { Items } = await dynamo.client.send(new ScanCommand({ TableName: dynamo.tables.registry }));
    const all = JSON.stringify(Items);
    expect(all).toContain(officer.name);
    for (const secret of [password, session, 'secret-password']) expect(all).not.toContain(secret);
  });
});
