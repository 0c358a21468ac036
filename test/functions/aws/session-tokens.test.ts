import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { sessionTokens } from '../../../functions/aws/session-tokens.ts';

const pool = 'ap-southeast-1_pool';
const clientId = 'client';
const since = Math.floor(Date.now() / 1000) - 60;

const claims = {
  ...{ iss: `https://cognito-idp.ap-southeast-1.amazonaws.com/${pool}`, token_use: 'access' },
  ...{ client_id: clientId, username: 'xuanlac', jti: 'j1', origin_jti: 'o1' },
  ...{ auth_time: since, iat: since, exp: since + 3600 },
};
const read = { account: 'xuanlac', signIn: 'o1', since };

const key = (kid: string) => ({ kid, ...generateKeyPairSync('rsa', { modulusLength: 2048 }) });
const [first, second] = [key('k1'), key('k2')];

function tokenOf(
  changed: object = {},
  { kid, privateKey }: { kid: string; privateKey: KeyObject } = first,
): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: 'RS256', kid })}.${part({ ...claims, ...changed })}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
}

/** A pool's own address, with its keys as they are now. */
async function world() {
  const state = { keys: [first], status: 200, asked: 0 };
  const server = createServer((request, response) => {
    state.asked += 1;
    const isHere = request.url === `/${pool}/.well-known/jwks.json`;
    const keys = state.keys.map(({ kid, publicKey }) => ({
      ...publicKey.export({ format: 'jwk' }),
      ...{ kid, use: 'sig', alg: 'RS256' },
    }));
    response.writeHead(isHere ? state.status : 404).end(JSON.stringify({ keys }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { state, tokens: sessionTokens({ pool, clientId, endpoint }) };
}

describe('a token of Cognito', () => {
  test('tells who signed in and when', async () => {
    const { tokens } = await world();
    expect(await tokens(tokenOf())).toEqual(read);
  });

  test('that was renewed goes back to the sign-in before', async () => {
    const { tokens } = await world();
    const renewed = tokenOf({ iat: since + 30, jti: 'j2' });
    expect(await tokens(renewed)).toEqual(read);
    expect(await tokens(tokenOf({ origin_jti: undefined }))).toMatchObject({ signIn: 'j1' });
  });

  test('is none when it ran out, is for others, or is of another kind', async () => {
    const { tokens } = await world();
    const others = [
      { exp: since + 1 },
      { client_id: 'other' },
      { token_use: 'id' },
      { iss: 'https://cognito-idp.ap-southeast-1.amazonaws.com/ap-southeast-1_other' },
      { iss: `https://issuer-cognito-idp.ap-southeast-1.amazonaws.com/${pool}` },
      { username: undefined },
      { auth_time: 'today' },
    ];
    for (const changed of others) expect(await tokens(tokenOf(changed))).toBeUndefined();
  });

  test('is none when another key signed it, or none', async () => {
    const { tokens } = await world();
    expect(await tokens(tokenOf({}, { ...second, kid: 'k1' }))).toBeUndefined();
    expect(await tokens(tokenOf({}, second))).toBeUndefined();
    expect(await tokens(tokenOf({}, second))).toBeUndefined();
    const [, body] = tokenOf().split('.');
    const header = Buffer.from('{"alg":"none","kid":"k1"}').toString('base64url');
    for (const made of [`${header}.${body}.`, '', 'x', 'a.b.c', '....', `${header}.${body}`]) {
      expect(await tokens(made)).toBeUndefined();
    }
    expect(await tokens(tokenOf())).toEqual(read);
  });

  test('is not judged while the keys cannot be had, and again when they can', async () => {
    const { state, tokens } = await world();
    state.status = 503;
    await expect(tokens(tokenOf())).rejects.toThrow('503');
    state.status = 200;
    expect(await tokens(tokenOf())).toEqual(read);
  });

  test('with a new key is read without a restart, and keys are asked for seldom', async () => {
    const { state, tokens } = await world();
    for (let times = 0; times < 5; times += 1) await tokens(tokenOf());
    expect(state.asked).toBe(1);
    state.keys = [first, second];
    expect(await tokens(tokenOf({}, second))).toEqual(read);
    expect(state.asked).toBe(2);
  });
});
