import * as z from 'zod';
import { Actor, Role } from '../access/actor.ts';
import { audience } from '../access/policy.ts';
import { campaignPath, command, params, read } from './endpoint.ts';

const Password = z.string().min(10).max(200);
const UserName = z.string().trim().min(3).max(100);

/** Accounts: each superior manages those below them. */
export const users = {
  readUsers: read({
    path: `${campaignPath}/users`,
    summary: 'The accounts that the asker manages.',
    who: audience.superiors,
    area: 'own',
    answer: z.object({ users: z.array(Actor) }),
  }),
  addUser: command({
    path: `${campaignPath}/users`,
    summary: 'Creates an account.',
    who: audience.superiors,
    area: 'own',
    body: z.object({ name: UserName, role: Role, area: params.ward, password: Password }),
    answer: Actor,
    refuses: ['UserExists'],
    repeats: 'answered',
  }),
  resetPassword: command({
    path: `${campaignPath}/users/password`,
    summary: 'Gives an account a new password.',
    who: audience.superiors,
    area: 'own',
    body: z.object({ name: UserName, password: Password }),
    refuses: ['UserNotFound'],
  }),
  removeUser: command({
    path: `${campaignPath}/users/removal`,
    summary: 'Removes an account.',
    who: audience.superiors,
    area: 'own',
    body: z.object({ name: UserName }),
    refuses: ['UserNotFound'],
  }),
};
