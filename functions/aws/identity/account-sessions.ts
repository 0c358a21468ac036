import { createHash, randomBytes } from 'node:crypto';
import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { SignedIn, SignIns } from '../../../shared/access/identity.ts';
import { actorOf, type Proof, pendingOf, type SignInRules } from '../../../shared/access/policy.ts';
import { type Idle, sessionLifetime } from '../../../shared/access/sign-in.ts';
import { Refusal } from '../../../shared/errors.ts';
import { allItems, type Dynamo, getItem, type Item, type Key } from '../dynamo/dynamo.ts';
import { conditionHolds } from '../dynamo/dynamo-transact.ts';
import type { AccountStore } from './account-store.ts';
import { userIdOf } from './user-id.ts';

interface Parts {
  readonly dynamo: Dynamo;
  readonly accounts: AccountStore;
  readonly rules: SignInRules;
  readonly idle: Idle;
  readonly now: () => Date;
}

const pkOf = (id: string): string => `SESSIONS#${id}`;
const hashed = (token: string): string => createHash('sha256').update(token).digest('hex');

/** A token names its account, so that the sessions of an account are one query. */
const accountIn = (token: string): string =>
  Buffer.from(token.split('.')[0] ?? '', 'base64url').toString('utf8');
const keyOf = (token: string): Key => ({ pk: pkOf(accountIn(token)), sk: hashed(token) });

/**
 * Sessions in the registry, by the hashes of their tokens: `{ pk: 'SESSIONS#<account>', sk: <hash>, id, openedAt, usedAt,
 * device, codeGiven, vouchedFor, ttl }`.
 */
export function accountSessions(parts: Parts) {
  return { ...uses(parts), ...listing(parts), ...openings(parts) };
}

/** What a request does with its own session. */
function uses(parts: Parts): Pick<SignIns, 'session' | 'actorOf' | 'signOut' | 'codeGiven'> {
  const { dynamo, accounts, now, idle } = parts;
  async function session(token: string, isActive = true): Promise<SignedIn | undefined> {
    if (accountIn(token) === '') return undefined;
    const [item, found] = await Promise.all([
      getItem(dynamo, 'registry', keyOf(token)),
      accounts.find(accountIn(token)),
    ]);
    if (!item || !found || hasEnded(item, parts)) return undefined;
    const at = now().getTime();
    if (isActive && at - Number(item.usedAt) >= idle.notedEvery) await note(dynamo, token, 'usedAt', at);
    return signedIn(item, found.account, parts);
  }
  return {
    session,
    async actorOf(token) {
      const found = await session(token);
      return found && found.pending === undefined ? actorOf(found.account) : undefined;
    },
    signOut: (token) => remove(dynamo, keyOf(token)),
    async codeGiven(token) {
      await note(dynamo, token, 'codeGiven', true);
    },
  };
}

/** Changes a field of a session; nothing where it has ended meanwhile. */
async function note(
  { client, tables }: Dynamo,
  token: string,
  field: 'usedAt' | 'codeGiven',
  value: number | boolean,
): Promise<void> {
  const update = new UpdateCommand({
    TableName: tables.registry,
    Key: keyOf(token),
    UpdateExpression: 'SET #f = :v',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeNames: { '#f': field },
    ExpressionAttributeValues: { ':v': value },
  });
  await conditionHolds(client.send(update));
}

async function remove({ client, tables }: Dynamo, key: Key): Promise<void> {
  await client.send(new DeleteCommand({ TableName: tables.registry, Key: key }));
}

const itemsOf = (dynamo: Dynamo, id: string): Promise<Item[]> =>
  allItems(dynamo, 'registry', { pk: pkOf(id) });

function listing(parts: Parts): Pick<SignIns, 'sessions' | 'endSession'> {
  const { dynamo, accounts } = parts;
  return {
    async sessions(name) {
      const found = await accounts.find(userIdOf(name));
      if (!found) return [];
      return (await itemsOf(dynamo, userIdOf(name)))
        .filter((item) => !hasEnded(item, parts))
        .map((item) => signedIn(item, found.account, parts))
        .toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
    },
    async endSession(name, id) {
      const found = (await itemsOf(dynamo, userIdOf(name))).find((item) => item.id === id);
      if (!found) throw new Refusal('SignInNotFound');
      await remove(dynamo, { pk: found.pk, sk: found.sk });
    },
  };
}

function openings({ dynamo, now }: Parts) {
  return {
    /** Gives the token of a new session. */
    async open(id: string, device: string | undefined, proof?: Proof): Promise<string> {
      const token = `${Buffer.from(id).toString('base64url')}.${randomBytes(32).toString('base64url')}`;
      const at = now().getTime();
      const times = { openedAt: at, usedAt: at, ttl: Math.ceil((at + sessionLifetime) / 1000) };
      const own = { id: randomBytes(9).toString('base64url'), ...(device && { device }) };
      const proved = proof && { codeGiven: proof.hasGivenCode, vouchedFor: proof.isVouchedFor };
      const Item = { ...keyOf(token), ...own, ...times, ...proved };
      await dynamo.client.send(new PutCommand({ TableName: dynamo.tables.registry, Item }));
      return token;
    },
    /** Ends all sessions of an account but the one with this token. */
    async closeOthers(id: string, token?: string): Promise<void> {
      const kept = token === undefined ? '' : hashed(token);
      for (const { pk, sk } of await itemsOf(dynamo, id)) if (sk !== kept) await remove(dynamo, { pk, sk });
    },
  };
}

function hasEnded({ openedAt, usedAt }: Item, { now, idle }: Parts): boolean {
  const at = now().getTime();
  return at >= Number(openedAt) + sessionLifetime || at >= Number(usedAt) + idle.endsAfter;
}

const signedIn = (item: Item, account: SignedIn['account'], { rules }: Parts): SignedIn => ({
  id: String(item.id),
  account,
  pending: pendingOf(account, proofIn(item), rules),
  openedAt: new Date(Number(item.openedAt)).toISOString(),
  usedAt: new Date(Number(item.usedAt)).toISOString(),
  device: item.device === undefined ? undefined : String(item.device),
});

const proofIn = ({ codeGiven, vouchedFor }: Item): Proof => ({
  hasGivenCode: codeGiven === true,
  isVouchedFor: vouchedFor === true,
});
