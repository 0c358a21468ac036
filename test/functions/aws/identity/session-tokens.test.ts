import { describe, expect, test } from 'vitest';
import { sessionTokens } from '../../../../functions/aws/identity/session-tokens.ts';
import { claimsOf, clientId, keyServer, pool, signed, signingKey } from './token-issuer.ts';

const since = Math.floor(Date.now() / 1000) - 60;
const read = { account: 'xuanlac', signIn: 's1', since };
const [first, second] = [signingKey('k1'), signingKey('k2')];

const tokenOf = (changed: object = {}, key = first): string =>
  signed({ ...claimsOf('xuanlac', since, 's1'), ...changed }, key);

async function world() {
  const { state, endpoint } = await keyServer(first);
  return { state, tokens: sessionTokens({ pool, clientId, endpoint }) };
}

describe('a token of Cognito', () => {
  test('tells who signed in and when', async () => {
    const { tokens } = await world();
    expect(await tokens(tokenOf())).toEqual(read);
  });

  test('that was refreshed names the original sign-in', async () => {
    const { tokens } = await world();
    expect(await tokens(tokenOf({ iat: since + 30, jti: 'j2' }))).toEqual(read);
    expect(await tokens(tokenOf({ origin_jti: undefined, jti: 'j3' }))).toMatchObject({ signIn: 'j3' });
  });

  test('is void if it expired, is for another client or is of another kind', async () => {
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

  test('is void if it is unsigned or signed with another key', async () => {
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

  test('is an error while the keys cannot be fetched, and is read as soon as they can', async () => {
    const { state, tokens } = await world();
    state.status = 503;
    await expect(tokens(tokenOf())).rejects.toThrow('503');
    state.status = 200;
    expect(await tokens(tokenOf())).toEqual(read);
  });

  test('with a new key is read without a restart, and the keys are seldom fetched', async () => {
    const { state, tokens } = await world();
    for (let times = 0; times < 5; times += 1) await tokens(tokenOf());
    expect(state.asked).toBe(1);
    state.keys = [first, second];
    expect(await tokens(tokenOf({}, second))).toEqual(read);
    expect(state.asked).toBe(2);
  });
});
