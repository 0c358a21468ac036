import * as z from 'zod';

/** How the installation knows its issuer. */
export interface IssuerSettings {
  readonly address: string;
  readonly client: string;
  /** Without one the issuer knows the program as a public client. */
  readonly secret?: string | undefined;
  /** What the sign-in page calls it. */
  readonly name: string;
  readonly scope: string;
  /** The claim of the ID token that is the account's name. */
  readonly claim: string;
  /** The issuer asks everybody for a second factor, though it may not say so. */
  readonly asksSecondFactor: boolean;
}

const isLoopback = ({ hostname }: URL): boolean => /^(127\.|localhost$|\[::1\]$)/.test(hostname);

/** `https:`, or this machine alone: ID tokens are not to be read or changed on the way. */
const isSafe = (text: string): boolean => {
  const url = URL.parse(text);
  return url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url)));
};

/** The operator's variables; an empty one is as none. */
export const IssuerVariables = z.object({
  OIDC_ISSUER: z.union([z.literal(''), z.string().refine(isSafe)]).default(''),
  OIDC_CLIENT_ID: z.string().default(''),
  OIDC_CLIENT_SECRET: z.string().default(''),
  OIDC_NAME: z.string().max(60).default(''),
  OIDC_SCOPE: z.string().default(''),
  OIDC_CLAIM: z.string().default(''),
  OIDC_SECOND_FACTOR: z.enum(['', 'issuer']).default(''),
});
export type IssuerVariables = z.infer<typeof IssuerVariables>;

/** The settings of the issuer, undefined without one, and `incomplete` where the client's id is missing. */
export function issuerSettingsOf(variables: IssuerVariables): IssuerSettings | 'incomplete' | undefined {
  const { OIDC_ISSUER: address, OIDC_CLIENT_ID: client, OIDC_CLIENT_SECRET: secret } = variables;
  if (address === '') return undefined;
  if (client === '') return 'incomplete';
  return {
    address,
    client,
    secret: secret || undefined,
    name: variables.OIDC_NAME || new URL(address).hostname,
    scope: variables.OIDC_SCOPE || 'openid profile',
    claim: variables.OIDC_CLAIM || 'preferred_username',
    asksSecondFactor: variables.OIDC_SECOND_FACTOR === 'issuer',
  };
}
