import * as z from 'zod';
import { Pending } from '../access/account.ts';
import { Actor } from '../access/actor.ts';
import { audience } from '../access/policy.ts';
import { Stage } from '../ward/stage.ts';
import { command, read, wardPath } from './endpoint.ts';

const Session = z.object({
  user: Actor.extend({ fullName: z.string().optional() }).nullable(),
  /** Who gave the right password and has to do this before anything else. */
  pending: z.object({ name: z.string(), step: Pending }).optional(),
  /** The host's time: a demo runs at another date than the browser. */
  now: z.iso.datetime(),
  /** Where whoever is not signed in may sign in, beside a password: the name of the issuer. */
  issuer: z.string().optional(),
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
    refuses: ['WrongPassword', 'TooManyAttempts', 'SignInsBusy'],
    session: 'opens',
    repeats: 'answered',
  }),
  beginIssuerSignIn: command({
    path: '/api/session/issuer',
    summary: 'Says where to sign in at the installation’s OpenID Connect issuer.',
    who: audience.public,
    answer: z.object({
      /** Where the browser goes. */
      address: z.string(),
      /** For this browser alone to keep until it comes back. */
      ticket: z.string(),
    }),
    refuses: ['NoIssuer', 'IssuerUnreachable'],
    repeats: 'answered',
    nothingFollows: true,
  }),
  endIssuerSignIn: command({
    path: '/api/session/issuer/return',
    summary: 'Opens a session, in a cookie, for whom the issuer vouches.',
    who: audience.public,
    body: z.object({
      /** The query of the address to which the issuer sent the browser back. */
      query: z.string().max(8_000),
      ticket: z.string().max(200),
    }),
    answer: Session,
    refuses: ['NoIssuer', 'IssuerUnreachable', 'IssuerRefused', 'NoAccountOfIssuer', 'TooManyAttempts'],
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
  changePassword: command({
    path: '/api/session/password',
    summary: 'Gives one’s own account another password, and ends its other sessions.',
    who: 'signingIn',
    body: z.object({ password: z.string().max(200), newPassword: z.string().max(200) }),
    answer: Session,
    audit: 'changePassword',
    refuses: [
      'WrongPassword',
      'TooManyAttempts',
      'SignInsBusy',
      'PasswordSame',
      'PasswordTooShort',
      'PasswordCommon',
    ],
    repeats: 'answered',
    nothingFollows: true,
  }),
  giveCode: command({
    path: '/api/session/code',
    summary: 'Gives the code of the second factor, or a recovery code, after the password.',
    who: 'signingIn',
    body: z.object({ code: z.string().max(40) }),
    answer: Session,
    audit: 'useRecoveryCode',
    refuses: ['WrongCode', 'TooManyAttempts'],
    repeats: 'answered',
    nothingFollows: true,
  }),
  enrolSecondFactor: command({
    path: '/api/session/second-factor',
    summary: 'Draws the secret of a second factor by time (RFC 6238) for one’s own account.',
    who: 'signingIn',
    body: z.object({ password: z.string().max(200) }),
    answer: z.object({
      secret: z.string(),
      /** What an app reads from the QR code. */
      address: z.string(),
    }),
    audit: 'enrolSecondFactor',
    refuses: ['WrongPassword', 'TooManyAttempts', 'SignInsBusy'],
    repeats: 'answered',
    nothingFollows: true,
  }),
  confirmSecondFactor: command({
    path: '/api/session/second-factor/confirmation',
    summary: 'Gives the first code of a new second factor; answers the recovery codes.',
    who: 'signingIn',
    body: z.object({ code: z.string().max(40) }),
    answer: z.object({ codes: z.array(z.string()) }),
    refuses: ['SecondFactorMissing', 'WrongCode', 'TooManyAttempts'],
    repeats: 'answered',
    nothingFollows: true,
  }),
  readOwnAccount: read({
    path: '/api/session/account',
    summary: 'One’s own account: second factor, rules for passwords, and where one is signed in.',
    who: 'signedIn',
    answer: z.object({
      leastPassword: z.int(),
      secondFactorAt: z.string().optional(),
      recoveryLeft: z.int().optional(),
      signIns: z.array(
        z.object({
          id: z.string(),
          openedAt: z.string(),
          usedAt: z.string(),
          device: z.string().optional(),
          isThis: z.boolean(),
        }),
      ),
    }),
  }),
  endSignIn: command({
    path: '/api/session/sign-ins/end',
    summary: 'Ends a session of one’s own account.',
    who: 'signedIn',
    body: z.object({ id: z.string().max(40) }),
    refuses: ['SignInNotFound'],
    nothingFollows: true,
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
