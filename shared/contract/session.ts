import * as z from 'zod';
import { Actor } from '../access/actor.ts';
import { audience } from '../access/policy.ts';
import { Stage } from '../ward/stage.ts';
import { command, read, wardPath } from './endpoint.ts';

const Session = z.object({
  user: Actor.nullable(),
  /** The host's time: a demo runs at another date than the browser. */
  now: z.iso.datetime(),
});

/** An account that a demo's sign-in page offers. */
export const DemoAccount = Actor.extend({ areaName: z.string(), password: z.string() });
export type DemoAccount = z.infer<typeof DemoAccount>;

const OfferedAccount = DemoAccount.extend({
  /** The wards whose open stage the account’s area has to end. */
  waiting: z.int(),
  /** Where its ward stands. */
  stage: Stage.optional(),
});
export type OfferedAccount = z.infer<typeof OfferedAccount>;

/** Signing in and out, and what everybody may know about the site. */
export const session = {
  signIn: command({
    path: '/api/session',
    summary: 'Opens a session, in a cookie or for an Authorization header.',
    who: audience.public,
    body: z.object({
      name: z.string().max(200),
      password: z.string().max(200),
      /** Answers the session as a `token` for `Authorization: Bearer` instead of a cookie. */
      token: z.boolean().default(false),
    }),
    answer: Session.extend({ token: z.string().optional() }),
    refuses: ['WrongPassword', 'TooManyAttempts'],
    session: 'opens',
    repeats: 'answered',
  }),
  signOut: command({
    path: '/api/session/end',
    summary: 'Ends the session that the request carries.',
    who: audience.public,
    answer: z.object({}),
    session: 'ends',
    repeats: 'answered',
  }),
  readSession: read({
    path: '/api/session',
    summary: 'Who is signed in, and the host’s time.',
    who: audience.public,
    answer: Session,
  }),
  readDemo: read({
    path: '/api/demo',
    summary: 'Whether this is a demo, and its accounts where they may be shown.',
    who: audience.public,
    answer: z.object({ isDemo: z.boolean(), accounts: z.array(OfferedAccount) }),
  }),
  readDemoFile: read({
    path: `${wardPath}/demo-file`,
    summary:
      'In a demo, a survey file of the ward to try: one with typical mistakes, or one that is right throughout.',
    who: audience.wardOfficer,
    query: z.object({ kind: z.enum(['with-errors', 'corrected']) }),
    answer: 'file',
    onlyOn: 'machine',
  }),
  readOpenApi: read({
    path: '/api/openapi.json',
    summary: 'This document.',
    who: audience.public,
    answer: z.record(z.string(), z.unknown()),
  }),
};
