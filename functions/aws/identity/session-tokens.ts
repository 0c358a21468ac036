import { JwtVerifier } from 'aws-jwt-verify';
import { JwksValidationError, JwkValidationError, JwtBaseError } from 'aws-jwt-verify/error';
import { SimpleJwksCache } from 'aws-jwt-verify/jwk';
import * as z from 'zod';

/** What a session is: an access token of Cognito, read. */
export interface SessionToken {
  readonly account: string;
  /** The sign-in that it goes back to: a token that was renewed names the first. */
  readonly signIn: string;
  /** The second of the epoch at which the password was given. */
  readonly since: number;
}

export interface SessionTokensOptions {
  /** Its id begins with its Region. */
  readonly pool: string;
  readonly clientId: string;
  /** Where Cognito answers, when not at its own address: the SDK's setting `AWS_ENDPOINT_URL`. */
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
 * Reads tokens: undefined for what Cognito did not sign for this client, or what has run out. Throws when the keys
 * cannot be had. They are kept, and asked for again when a token names a new one.
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
      if (isMadeUp(error)) return undefined;
      throw error;
    }
  };
}

/** The verifier's own fetcher knows https alone and gives up after half a second. */
async function load(url: string): Promise<ArrayBuffer> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) });
  if (!answer.ok) throw new Error(`The keys of the user pool could not be had: ${answer.status}.`);
  return answer.arrayBuffer();
}

/** Everything that the verifier says of a token; of the keys it says these two. */
const isMadeUp = (error: unknown): boolean =>
  error instanceof JwtBaseError &&
  !(error instanceof JwksValidationError) &&
  !(error instanceof JwkValidationError);
