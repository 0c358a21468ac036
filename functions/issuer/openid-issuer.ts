import type { ClientError, Configuration } from 'openid-client';
import type { Issuer, IssuerProofs, Vouched } from '../../shared/access/issuer.ts';
import { Refusal } from '../../shared/errors.ts';
import type { IssuerSettings } from './issuer-settings.ts';

/** Seconds after which an issuer that does not answer counts as down. */
const timeout = 10;

/** Loaded at the first sign-in: most starts need it not. */
const openId = () => import('openid-client');

/** The page to which an issuer sends people back, registered with it. */
export const returnAddress = (site: string): string => `${site}/dang-nhap`;

/**
 * An issuer by its discovery document, which is read at the first sign-in and again after a failure. `site` is where
 * people open the pages, without a slash at the end.
 */
export function openIdIssuer(settings: IssuerSettings, site: string): Issuer {
  const configuration = discovered(settings);
  const returnTo = returnAddress(site);
  return {
    name: settings.name,
    async address({ state, nonce, verifier }) {
      const { buildAuthorizationUrl, calculatePKCECodeChallenge } = await openId();
      const address = buildAuthorizationUrl(await configuration(), {
        redirect_uri: returnTo,
        scope: settings.scope,
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      return address.href;
    },
    async vouch(query, proofs) {
      const returned = new URL(returnTo);
      returned.search = query;
      return vouchedBy(await claimsOf(await configuration(), returned, proofs), settings);
    },
  };
}

function discovered(settings: IssuerSettings): () => Promise<Configuration> {
  let found: Promise<Configuration> | undefined;
  return async () => {
    found ??= discover(settings);
    return found.catch((cause: unknown) => {
      found = undefined;
      throw unreachable(cause);
    });
  };
}

async function discover({ address, client, secret }: IssuerSettings): Promise<Configuration> {
  const { allowInsecureRequests, ClientSecretBasic, discovery, None } = await openId();
  const server = new URL(address);
  const auth = secret === undefined ? None() : ClientSecretBasic(secret);
  // Without TLS on this machine alone, which is all that the settings allow.
  const execute = server.protocol === 'http:' ? [allowInsecureRequests] : [];
  return discovery(server, client, undefined, auth, { execute, timeout });
}

/** What the issuer says of who came back. Some say in the ID token only who it is, and the rest where one asks. */
async function claimsOf(
  configuration: Configuration,
  returned: URL,
  { state, nonce, verifier }: IssuerProofs,
): Promise<Claims> {
  const { authorizationCodeGrant, fetchUserInfo } = await openId();
  const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
  try {
    const tokens = await authorizationCodeGrant(configuration, returned, {
      ...checks,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw refused();
    const { userinfo_endpoint: more } = configuration.serverMetadata();
    return more
      ? { ...(await fetchUserInfo(configuration, tokens.access_token, claims.sub)), ...claims }
      : claims;
  } catch (cause) {
    throw isUnreachable(cause) ? unreachable(cause) : refused(cause);
  }
}

type Claims = Readonly<Record<string, unknown>>;

const refused = (cause?: unknown): Refusal => new Refusal('IssuerRefused', {}, { cause });
const unreachable = (cause: unknown): Refusal => new Refusal('IssuerUnreachable', {}, { cause });

/** Failures of the network and answers that are no answers, unlike what the issuer or its signature denies. */
const isUnreachable = (cause: unknown): boolean =>
  [undefined, 'OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM'].includes((cause as ClientError).code);

/** Refuses `IssuerRefused` where the issuer does not say who it is. */
function vouchedBy(claims: Claims, { claim, asksSecondFactor }: IssuerSettings): Vouched {
  const name = claims[claim];
  if (typeof name !== 'string' || name.trim() === '') throw refused();
  if (claim === 'email' && claims.email_verified !== true) throw refused();
  // RFC 8176: more than one factor was used.
  const isMultiple = Array.isArray(claims.amr) && claims.amr.includes('mfa');
  return { name, hasGivenCode: asksSecondFactor || isMultiple };
}
