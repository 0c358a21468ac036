import * as z from 'zod';
import { Account } from '../access/account.ts';
import { Role } from '../access/actor.ts';
import { audience } from '../access/policy.ts';
import { campaignPath, command, params, read } from './endpoint.ts';

/** The rules for passwords refuse more. */
const Password = z.string().min(1).max(200);
const FullName = z.string().trim().max(100);
const UserName = z.string().trim().min(3).max(100);

/** Accounts: each superior manages those below them. */
export const users = {
  readUsers: read({
    path: `${campaignPath}/users`,
    summary: 'The accounts that the asker manages.',
    who: audience.superiors,
    area: 'own',
    answer: z.object({ users: z.array(Account) }),
  }),
  addUser: command({
    path: `${campaignPath}/users`,
    summary: 'Creates an account.',
    who: audience.superiors,
    area: 'own',
    body: z.object({
      name: UserName,
      fullName: FullName.optional(),
      role: Role,
      area: params.ward,
      password: Password,
    }),
    answer: Account,
    audit: 'addUser',
    refuses: ['UserExists', 'NameReserved', 'PasswordTooShort', 'PasswordCommon', 'SignInsBusy'],
    repeats: 'answered',
  }),
  resetPassword: command({
    path: `${campaignPath}/users/password`,
    summary: 'Gives an account a new password.',
    who: audience.superiors,
    area: 'own',
    body: z.object({ name: UserName, password: Password }),
    audit: 'resetPassword',
    refuses: ['UserNotFound', 'PasswordTooShort', 'PasswordCommon', 'SignInsBusy'],
  }),
  nameUser: command({
    path: `${campaignPath}/users/name`,
    summary: 'Says which person an account belongs to.',
    who: audience.superiors,
    area: 'own',
    body: z.object({ name: UserName, fullName: FullName.min(1) }),
    audit: 'nameUser',
    refuses: ['UserNotFound'],
    nothingFollows: true,
  }),
  readAccountEvents: read({
    path: `${campaignPath}/users/events`,
    summary: 'What was done with the accounts that the asker manages, newest first.',
    who: audience.superiors,
    area: 'own',
    query: z.object({ limit: z.coerce.number().int().min(1).max(1000).default(200) }),
    answer: z.object({
      events: z.array(
        z.object({
          at: z.string(),
          by: z.string(),
          byFullName: z.string().optional(),
          did: z.string(),
          account: z.string(),
          fullName: z.string().optional(),
        }),
      ),
    }),
  }),
  resetSecondFactor: command({
    path: `${campaignPath}/users/second-factor`,
    summary: 'Takes away an account’s second factor, whose holder lost it.',
    who: audience.superiors,
    area: 'own',
    body: z.object({ name: UserName }),
    audit: 'resetSecondFactor',
    refuses: ['UserNotFound'],
    nothingFollows: true,
  }),
  removeUser: command({
    path: `${campaignPath}/users/removal`,
    summary: 'Removes an account.',
    who: audience.superiors,
    area: 'own',
    body: z.object({ name: UserName }),
    audit: 'removeUser',
    refuses: ['UserNotFound'],
  }),
};
