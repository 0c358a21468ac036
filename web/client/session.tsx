import { createContext, type ReactNode, use, useCallback, useEffect, useMemo } from 'react';
import type { User } from './answers.ts';
import { ask, forgetAnswers } from './ask.ts';
import { queries } from './queries.ts';
import { noteUser, signedInAgain } from './renewal.ts';
import { useReading } from './use-read.ts';

interface SignedIn {
  /** Nobody before the sign-in. */
  readonly user: User | null;
  /** Throws `Refused`. */
  readonly signIn: (name: string, password: string) => Promise<void>;
  readonly signOut: () => Promise<void>;
}

const SessionContext = createContext<SignedIn | undefined>(undefined);

/** Forgets what the person before was shown. */
function startAnew(): void {
  forgetAnswers();
  queries.clear();
}

/** Knows who is signed in. */
export function SessionProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { data, refetch } = useReading('GET /api/session', {});
  const { user } = data;
  useEffect(() => noteUser(user !== null), [user]);
  const signIn = useCallback(
    async (name: string, password: string) => {
      const { user: next } = (await ask('POST /api/session', { name, password })) ?? {};
      if (next?.name !== user?.name) startAnew();
      await refetch();
      signedInAgain();
    },
    [user, refetch],
  );
  const signOut = useCallback(async () => {
    noteUser(false);
    await ask('POST /api/session/end', {}).catch(() => undefined);
    startAnew();
    await refetch();
  }, [refetch]);
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
