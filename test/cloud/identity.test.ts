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
import type { Actor } from '../../shared/access/actor.ts';
import { identityContract } from '../contracts/identity.ts';
import { refusal } from '../refusal.ts';
import { endpoint, fresh, freshDynamo, inCloud, settings } from './cloud.ts';

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
          MinimumLength: 10,
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
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      AccessTokenValidity: 12,
    }),
  );
  return UserPoolClient!.ClientId!;
}

async function world(now = () => new Date()) {
  const pool = await freshPool();
  const dynamo = await freshDynamo();
  const open = (changed = {}) => {
    const options = { ...pool, dynamo, endpoint, now, ...changed };
    return cognitoIdentity({ ...options, users: cognitoUsers(options) });
  };
  const token = async (clientId = pool.clientId) => {
    const AuthParameters = { USERNAME: officer.name, PASSWORD: password };
    const command = new InitiateAuthCommand({
      ClientId: clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters,
    });
    return (await pool.client.send(command)).AuthenticationResult!;
  };
  return { ...pool, dynamo, open, identity: open(), token };
}

inCloud('Cognito', () => {
  // Tokens are dated by the real clock, so the contract's runs as far ahead as it was moved.
  identityContract('Cognito', async (now) => {
    const start = now().getTime();
    return (await world(() => new Date(Date.now() + now().getTime() - start))).identity;
  });
});

inCloud('a session of Cognito', () => {
  test('is good when a program got it by itself, for this client alone', async () => {
    const { client, pool, identity, token } = await world();
    await identity.addUser(officer, password);
    expect(await identity.actorOf((await token()).AccessToken!)).toEqual(officer);
    const other = await token(await freshClient(client, pool));
    expect(await identity.actorOf(other.AccessToken!)).toBeUndefined();
  });

  test('is an access token, unchanged', async () => {
    const { identity, token } = await world();
    await identity.addUser(officer, password);
    const { AccessToken, IdToken } = await token();
    expect(await identity.actorOf(IdToken!)).toBeUndefined();
    const [header, , signature] = AccessToken!.split('.');
    const claims = Buffer.from(JSON.stringify({ username: 'other' })).toString('base64url');
    const unsigned = Buffer.from('{"alg":"none","kid":"x"}').toString('base64url');
    for (const made of ['', '.', 'a.b.c', `${header}.${claims}.${signature}`, `${unsigned}.${claims}.`]) {
      expect(await identity.actorOf(made)).toBeUndefined();
      await identity.signOut(made);
    }
    expect(await identity.actorOf(AccessToken!)).toEqual(officer);
  });

  test('of another pool is none', async () => {
    const [one, other] = [await world(), await world()];
    for (const { identity } of [one, other]) await identity.addUser(officer, password);
    const { session } = await other.identity.signIn(officer.name, password);
    expect(await one.identity.actorOf(session)).toBeUndefined();
  });

  test('is not judged where the keys cannot be had', async () => {
    const { identity, open } = await world();
    await identity.addUser(officer, password);
    const { session } = await identity.signIn(officer.name, password);
    await expect(open({ endpoint: 'http://127.0.0.1:1' }).actorOf(session)).rejects.toThrow(
      expect.objectContaining({ name: 'TypeError', message: 'fetch failed' }),
    );
    await expect(open({ endpoint: `${endpoint}/nothing` }).actorOf(session)).rejects.toThrow(
      expect.objectContaining({
        message: expect.stringMatching(/keys of the user pool could not be fetched: 404/),
      }),
    );
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
    expect((await identity.signIn(officer.name, password)).actor).toEqual(officer);
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
    expect((await identity.signIn(officer.name, right)).actor).toEqual(officer);
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
    const { session, actor } = await identity.signIn('xã xuân lạc', password);
    expect([actor, await identity.actorOf(session)]).toEqual([spaced, spaced]);
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
