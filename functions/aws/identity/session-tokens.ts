import { JwtVerifier } from 'aws-jwt-verify';
import { JwksValidationError, JwkValidationError, JwtBaseError } from 'aws-jwt-verify/error';
import { SimpleJwksCache } from 'aws-jwt-verify/jwk';
import * as z from 'zod';

/** The content of a session: an access token of Cognito. */
export interface SessionToken {
  readonly account: string;
  /** The sign-in that it goes back to. A refreshed token names the original one. */
  readonly signIn: string;
  /** The epoch second of the sign-in. */
  readonly since: number;
}

export interface SessionTokensOptions {
  /** The pool's id, which starts with its Region. */
  readonly pool: string;
  readonly clientId: string;
  /** Where an emulator answers in place of Cognito: the SDK's setting `AWS_ENDPOINT_URL`. */
  readonly endpoint?: string | undefined;
}

const Claims = z.object({
  token_use: z.literal('access'),
  client_id: z.string(),
  username: z.string(),
  auth_time: z.number(),
  jti: z.string(),
  origin_jti: z.string().optional(),
});

/**
 * Verifies tokens. Gives undefined for a token that Cognito did not sign for this client or that has expired. Throws
 * if the pool's keys cannot be fetched; they are cached until a token names an unknown one.
 */
export function sessionTokens({ pool, clientId, endpoint }: SessionTokensOptions) {
  const issuer = `https://cognito-idp.${pool.split('_')[0]}.amazonaws.com/${pool}`;
  const jwksUri = `${endpoint ? `${endpoint}/${pool}` : issuer}/.well-known/jwks.json`;
  const properties = { issuer, jwksUri, audience: null };
  const verifier = JwtVerifier.create(properties, {
    jwksCache: new SimpleJwksCache({ fetcher: { fetch: load } }),
  });
  return async (token: string): Promise<SessionToken | undefined> => {
    try {
      const { data } = Claims.safeParse(await verifier.verify(token));
      if (data?.client_id !== clientId) return undefined;
      return { account: data.username, signIn: data.origin_jti ?? data.jti, since: data.auth_time };
    } catch (error) {
      if (isInvalid(error)) return undefined;
      throw error;
    }
  };
}

/** The library's own fetcher only speaks HTTPS and times out after half a second. */
async function load(url: string): Promise<ArrayBuffer> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) });
  if (!answer.ok) throw new Error(`The keys of the user pool could not be fetched: ${answer.status}.`);
  return answer.arrayBuffer();
}

/** The verifier's errors about the token, not those about the pool's keys. */
const isInvalid = (error: unknown): boolean =>
  error instanceof JwtBaseError &&
  !(error instanceof JwksValidationError) &&
  !(error instanceof JwkValidationError);
