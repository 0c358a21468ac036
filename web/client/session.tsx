import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import type { User } from './answers.ts';
import { ask } from './ask.ts';
import { startAnew } from './queries.ts';
import { noteUser, signedInAgain, signInAgain, whenPersonChanged } from './renewal.ts';
import { useReading } from './use-read.ts';

interface SignedIn {
  /** Nobody before the sign-in. */
  readonly user: User | null;
  /** Throws `Refused`. */
  readonly signIn: (name: string, password: string) => Promise<void>;
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
  useEffect(() => {
    if (isOver) void signInAgain();
  }, [isOver]);
  return { user, leave };
}

/** Knows who is signed in. */
export function SessionProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { data, refetch } = useReading('GET /api/session', {});
  const { user, leave } = useKept(data.user);
  useEffect(() => whenPersonChanged(() => void refetch()), [refetch]);
  const signIn = useCallback(
    async (name: string, password: string) => {
      const { user: next } = (await ask('POST /api/session', { name, password })) ?? {};
      leave(false);
      await refetch();
      signedInAgain(next?.name === user?.name);
    },
    [user, leave, refetch],
  );
  const signOut = useCallback(async () => {
    noteUser(undefined);
    leave(true);
    await ask('POST /api/session/end', {}).catch(() => undefined);
    startAnew();
    await refetch();
  }, [leave, refetch]);
  const value = useMemo(() => ({ user, signIn, signOut }), [user, signIn, signOut]);
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
