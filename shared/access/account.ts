import * as z from 'zod';
import { Actor } from './actor.ts';

/** An account: who acts, and what the installation knows of the person who signs in with it. */
export const Account = Actor.extend({
  /** The person's name, which is shown beside the account's. */
  fullName: z.string().optional(),
  /** Somebody else knows the password: the next sign-in must choose another one before anything else. */
  mustChange: z.boolean().optional(),
  /** When its second factor was set up. */
  secondFactorAt: z.string().optional(),
});
export type Account = z.infer<typeof Account>;

/** What somebody who gave the right password still has to do before they may do anything else. */
export const Pending = z.enum(['code', 'password', 'secondFactor']);
export type Pending = z.infer<typeof Pending>;
