import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export const pool = 'ap-southeast-1_pool';
export const clientId = 'client';

export interface SigningKey {
  readonly kid: string;
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

export const signingKey = (kid: string): SigningKey => ({
  kid,
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }),
});

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Signs a token as Cognito does. */
export function signed(claims: object, { kid, privateKey }: SigningKey): string {
  const text = `${part({ alg: 'RS256', kid })}.${part(claims)}`;
  return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`;
}

/** The claims of an access token of the pool, issued at an epoch second. */
export const claimsOf = (username: string, since: number, signIn: string) => ({
  iss: `https://cognito-idp.ap-southeast-1.amazonaws.com/${pool}`,
  token_use: 'access',
  client_id: clientId,
  username,
  jti: `${signIn}-token`,
  origin_jti: signIn,
  auth_time: since,
  iat: since,
  exp: since + 12 * 3600,
});

/** A server with the pool's current keys, until the test is over. */
export async function keyServer(first: SigningKey) {
  const state = { keys: [first], status: 200, asked: 0 };
  const server = createServer((request, response) => {
    state.asked += 1;
    const isHere = request.url === `/${pool}/.well-known/jwks.json`;
    const keys = state.keys.map(({ kid, publicKey }) => ({
      ...publicKey.export({ format: 'jwk' }),
      kid,
      use: 'sig',
      alg: 'RS256',
    }));
    response.writeHead(isHere ? state.status : 404).end(JSON.stringify({ keys }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return { state, endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
