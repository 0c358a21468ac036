import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { sessionLifetime } from '../../shared/sign-in.ts';
import type { Table } from './clients.ts';
import type { SessionToken } from './session-tokens.ts';

/** An hour more than a session lives, for clocks that differ, in seconds. */
const kept = sessionLifetime / 1000 + 3600;

/** Sign-ins that were ended by signing out: `{ pk: 'ENDED#<sign-in>', sk: 'ENDED', ttl }`, while a token could live. */
export function sessionEnds({ documents, name: TableName }: Table) {
  const keyOf = ({ signIn }: SessionToken) => ({ pk: `ENDED#${signIn}`, sk: 'ENDED' });
  return {
    async end(token: SessionToken): Promise<void> {
      const Item = { ...keyOf(token), ttl: token.since + kept };
      await documents.send(new PutCommand({ TableName, Item }));
    },
    async hasEnded(token: SessionToken): Promise<boolean> {
      const command = new GetCommand({ TableName, Key: keyOf(token), ConsistentRead: true });
      return (await documents.send(command)).Item !== undefined;
    },
  };
}
