import { sessionLifetime } from '../../../shared/access/sign-in.ts';
import { type Dynamo, getItem, type Key } from '../dynamo/dynamo.ts';
import { addItem } from '../dynamo/dynamo-transact.ts';
import type { SessionToken } from './session-tokens.ts';

/** In seconds; an hour longer than a session, because clocks differ. */
const rememberedFor = sessionLifetime / 1000 + 3600;

const keyOf = ({ signIn }: SessionToken): Key => ({ pk: `ENDED#${signIn}`, sk: 'ENDED' });

/** Remembers who signed out, as long as their token could live: `{ pk: 'ENDED#<sign-in>', sk: 'ENDED', ttl }`. */
export function sessionEnds(dynamo: Dynamo) {
  return {
    async end(token: SessionToken): Promise<void> {
      await addItem(dynamo, 'registry', { ...keyOf(token), ttl: token.since + rememberedFor });
    },
    hasEnded: async (token: SessionToken): Promise<boolean> =>
      (await getItem(dynamo, 'registry', keyOf(token))) !== undefined,
  };
}
