import type { AuditDraft } from '../audit.ts';
import type { Account, Pending } from './account.ts';
import type { Actor } from './actor.ts';
import type { Factor } from './factor.ts';

/** Where somebody signs in from, as far as the host knows it. */
export interface SignInFrom {
  /** Keyed hash of the client's network. */
  readonly client?: string | undefined;
  /** What the browser kept of an earlier sign-in. */
  readonly place?: string | undefined;
  /** The browser and system, in two words. */
  readonly device?: string | undefined;
}

/** A session, as its own account sees it. */
export interface SignedIn {
  /** By which it is ended; it opens nothing. */
  readonly id: string;
  readonly account: Account;
  /** What its holder still has to do; until then they may do nothing else. */
  readonly pending?: Pending | undefined;
  readonly openedAt: string;
  readonly usedAt: string;
  readonly device?: string | undefined;
}

export interface Opened extends SignedIn {
  /** The token. It is stored nowhere. */
  readonly session: string;
  /** For the browser to keep: from a place that has signed in before, nobody else's wrong tries count. */
  readonly place: string;
}

/** Accounts and what they prove themselves with. Every change is committed with its event. */
export interface Accounts {
  users(): Promise<Account[]>;
  /** Refuses `UserExists`. */
  addUser(account: Account, password: string, event?: AuditDraft): Promise<void>;
  /**
   * Ends the account's sessions but the one of `keep`. `mustChange` where somebody else than its owner sets it. Refuses
   * `UserNotFound`.
   */
  setPassword(
    name: string,
    password: string,
    how?: { readonly mustChange?: boolean; readonly keep?: string | undefined; readonly event?: AuditDraft },
  ): Promise<void>;
  /** Says which province the area of an account belongs to. An unknown name is ignored. */
  tieUser(name: string, province: string): Promise<void>;
  /** Refuses `UserNotFound`. */
  nameUser(name: string, fullName: string, event: AuditDraft): Promise<void>;
  removeUser(name: string, event?: AuditDraft): Promise<void>;
  /** The second factor, also one that is only being set up. */
  factor(name: string): Promise<Factor | undefined>;
  /**
   * Stores a second factor with `rev` + 1, or removes it. The account has one once it is confirmed. Refuses `Stale`
   * where another one was stored meanwhile, and `UserNotFound`.
   */
  putFactor(name: string, factor: Factor | undefined, event?: AuditDraft): Promise<void>;
}

/** The open sessions. */
export interface SignIns {
  /** The session of a token, whole or not. `isActive` says that a person has just done something. */
  session(token: string, isActive?: boolean): Promise<SignedIn | undefined>;
  /** Who acts with a token; nobody while something is pending. */
  actorOf(token: string): Promise<Actor | undefined>;
  signOut(token: string): Promise<void>;
  /** The open sessions of an account, newest first. */
  sessions(name: string): Promise<SignedIn[]>;
  /** Refuses `SignInNotFound`. */
  endSession(name: string, id: string): Promise<void>;
  /** The holder of the session has given the code of the second factor. */
  codeGiven(token: string): Promise<void>;
}
