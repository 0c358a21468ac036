import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Session, User } from './answers.ts';
import { ask } from './ask.ts';
import { startAnew } from './queries.ts';
import { isRenewalNeeded, noteUser, signedInAgain, signInAgain, whenPersonChanged } from './renewal.ts';
import { useReading } from './use-read.ts';

interface SignedIn {
  /** Nobody before the sign-in. */
  readonly user: User | null;
  /** What somebody who gave the right password still has to do before they may do anything else. */
  readonly pending: Session['pending'];
  /** Where else one may sign in: the name of the issuer. */
  readonly issuer: string | undefined;
  /** Throws `Refused`. */
  readonly signIn: (name: string, password: string) => Promise<void>;
  /** Goes on after what was pending was done. */
  readonly goOn: (next?: Session) => Promise<void>;
  readonly signOut: () => Promise<void>;
}

const SessionContext = createContext<SignedIn | undefined>(undefined);

/**
 * Who is on the page, given who is signed in. Where a session ended by itself its person stays, and is asked to sign in
 * again, so that nothing that was typed is lost.
 */
function useKept(signedIn: User | null) {
  const [kept, keep] = useState(signedIn);
  const [hasLeft, leave] = useState(false);
  if (signedIn && signedIn !== kept) keep(signedIn);
  const user = signedIn ?? (hasLeft ? null : kept);
  useEffect(() => noteUser(user?.name), [user]);
  const isOver = user !== null && signedIn === null;
  const ended = useRef<string>(undefined);
  useEffect(() => {
    if (isOver) {
      ended.current = user.name;
      void signInAgain();
    } else if (user && isRenewalNeeded()) {
      // Somebody signed in on another tab.
      signedInAgain(user.name === ended.current);
    }
  }, [isOver, user]);
  return { user, leave };
}

/**
 * A second factor that is being set up stays on the page until its holder has kept the recovery codes, although the
 * sign-in is whole before.
 */
function useHeld(pending: Session['pending']) {
  const [held, hold] = useState<Session['pending']>();
  if (pending?.step === 'secondFactor' && !held) hold(pending);
  return { held, hold };
}

/** Knows who is signed in. */
export function SessionProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { data, refetch } = useReading('GET /api/session', {});
  const { held, hold } = useHeld(data.pending);
  const kept = useKept(data.user);
  const { leave } = kept;
  const user = held ? null : kept.user;
  const pending = held ?? data.pending;
  useEffect(() => whenPersonChanged(() => void refetch()), [refetch]);
  const goOn = useCallback(
    async (next?: Session) => {
      leave(false);
      const { data: read } = await refetch();
      // Only now: what was read before would hold it again.
      hold(undefined);
      const found = next ?? read;
      if (found?.user) signedInAgain(found.user.name === user?.name);
    },
    [user, leave, hold, refetch],
  );
  const signIn = useCallback(
    async (name: string, password: string) => goOn(await ask('POST /api/session', { name, password })),
    [goOn],
  );
  const signOut = useCallback(async () => {
    noteUser(undefined);
    leave(true);
    await ask('POST /api/session/end', {}).catch(() => undefined);
    startAnew();
    await refetch();
    hold(undefined);
  }, [leave, hold, refetch]);
  const { issuer } = data;
  const value = useMemo(
    () => ({ user, pending, issuer, signIn, goOn, signOut }),
    [user, pending, issuer, signIn, goOn, signOut],
  );
  return <SessionContext value={value}>{children}</SessionContext>;
}

export function useSession(): SignedIn {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession is used outside of SessionProvider');
  return session;
}

/** Who is signed in, on pages that are shown after the sign-in only. */
export function useUser(): User {
  const { user } = useSession();
  if (!user) throw new Error('this page needs somebody who is signed in');
  return user;
}
