import type { Actor } from '../../shared/access/policy.ts';
import type { Api } from './http-types.ts';

/** Signing in and out, and who one is. */
export const sessionApi: Pick<Api, 'signIn' | 'signOut' | 'readSession'> = {
  async signIn({ body: { name, password, token } }, { identity, now }) {
    const { session, actor } = await identity.signIn(name, password);
    const answer = sessionOf(actor, now());
    return token ? { ...answer, token: session } : { session, answer };
  },
  async signOut({ session }, { identity }) {
    if (session) await identity.signOut(session);
    return { session: '', answer: {} };
  },
  async readSession({ session }, { identity, now }) {
    return sessionOf(session ? await identity.actorOf(session) : undefined, now());
  },
};

/** `now` because a demo stands in another season than the browser. */
const sessionOf = (user: Actor | undefined, now: Date) => ({ user: user ?? null, now: now.toISOString() });
