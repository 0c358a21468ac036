import { accountId } from '../../../shared/access/sign-in.ts';

/** The account's id in the pool and the registry. Cognito allows no spaces, so `a b` and `a_b` are one account. */
export const userIdOf = (name: string): string => accountId(name).replace(/\s+/gu, '_');
