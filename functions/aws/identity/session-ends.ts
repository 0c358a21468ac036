import { sessionLifetime } from '../../../shared/access/sign-in.ts';
import { type Dynamo, getItem, type Key } from '../dynamo/dynamo.ts';
import { addItem } from '../dynamo/dynamo-transact.ts';
import type { SessionToken } from './session-tokens.ts';

/** An hour more than a session lives, for clocks that differ, in seconds. */
const remembered = sessionLifetime / 1000 + 3600;

const keyOf = ({ signIn }: SessionToken): Key => ({ pk: `ENDED#${signIn}`, sk: 'ENDED' });

/** Sign-ins that were ended by signing out: `{ pk: 'ENDED#<sign-in>', sk: 'ENDED', ttl }`, while a token could live. */
export function sessionEnds(dynamo: Dynamo) {
  return {
    async end(token: SessionToken): Promise<void> {
      await addItem(dynamo, 'registry', { ...keyOf(token), ttl: token.since + remembered });
    },
    hasEnded: async (token: SessionToken): Promise<boolean> =>
      (await getItem(dynamo, 'registry', keyOf(token))) !== undefined,
  };
}
