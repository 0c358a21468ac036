import { Factor } from '../../../shared/access/factor.ts';
import type { Accounts } from '../../../shared/access/identity.ts';
import type { AuditDraft } from '../../../shared/audit.ts';
import { Refusal } from '../../../shared/errors.ts';
import type { Vault } from '../../vault.ts';
import type { accountSessions } from './account-sessions.ts';
import type { AccountItem, AccountStore } from './account-store.ts';
import type { CognitoUsers } from './cognito-users.ts';
import { userIdOf } from './user-id.ts';

interface Services {
  readonly accounts: AccountStore;
  readonly users: CognitoUsers;
  readonly sessions: Pick<ReturnType<typeof accountSessions>, 'closeOthers'>;
  readonly vault: Vault;
}

/**
 * Accounts: role, area and second factor in the registry, the password in the pool. An account without its registry item
 * is void. The event is committed before the pool is changed, so that no change is without one.
 */
export function accountAdministration(services: Services): Accounts {
  const { accounts, users, sessions, vault } = services;
  return {
    users: accounts.list,
    addUser: (account, password, event) => add(services, account, password, event),
    async setPassword(name, password, { mustChange = false, keep, event } = {}) {
      const id = userIdOf(name);
      await alter(accounts, id, (item) => item, event);
      await users.setPassword(id, password);
      await alter(accounts, id, ({ account: { mustChange: _, ...account }, ...item }) => ({
        ...item,
        account: mustChange ? { ...account, mustChange } : account,
      }));
      await sessions.closeOthers(id, keep);
    },
    async tieUser(name, province) {
      const id = userIdOf(name);
      if (!(await accounts.find(id))) return;
      await alter(accounts, id, (item) => ({ ...item, account: { ...item.account, province } }));
    },
    async nameUser(name, fullName, event) {
      const rename = (item: AccountItem) => ({ ...item, account: { ...item.account, fullName } });
      await alter(accounts, userIdOf(name), rename, event);
    },
    async removeUser(name, event) {
      const id = userIdOf(name);
      await accounts.remove(id, event);
      await users.remove(id);
      await sessions.closeOthers(id);
    },
    async factor(name) {
      const found = await accounts.find(userIdOf(name));
      return found && factorOf(name, found, vault);
    },
    async putFactor(name, factor, event) {
      await alter(accounts, userIdOf(name), (item) => withFactor(name, item, factor, vault), event);
    },
  };
}

const contextOf = (name: string): string => `second factor ${userIdOf(name)}`;

const factorOf = (name: string, { factor }: AccountItem, vault: Vault): Factor | undefined =>
  factor && Factor.parse(JSON.parse(vault.unseal(factor, contextOf(name))));

/** Refuses `Stale` where another factor was stored since this one was read. */
function withFactor(name: string, item: AccountItem, factor: Factor | undefined, vault: Vault): AccountItem {
  const { secondFactorAt: _, ...account } = item.account;
  if (!factor) return { ...item, account, factor: undefined };
  if ((factorOf(name, item, vault)?.rev ?? 0) !== factor.rev) throw new Refusal('Stale');
  const { since } = factor;
  return {
    ...item,
    account: since === undefined ? account : { ...account, secondFactorAt: since },
    factor: vault.seal(JSON.stringify({ ...factor, rev: factor.rev + 1 }), contextOf(name)),
  };
}

/** Reads, changes and stores an account, again where somebody else did so in between. Refuses `UserNotFound`. */
async function alter(
  accounts: AccountStore,
  id: string,
  change: (item: AccountItem) => AccountItem,
  event?: AuditDraft,
): Promise<void> {
  for (;;) {
    const found = await accounts.find(id);
    if (!found) throw new Refusal('UserNotFound');
    if (await accounts.replace(id, change(found), event)) return;
  }
}

/** Claims the name first: of two who add the same name at once, only one may set the password. */
async function add(
  { accounts, users }: Services,
  ...[account, password, event]: Parameters<Accounts['addUser']>
): Promise<void> {
  const id = userIdOf(account.name);
  const claim = await accounts.claim(id);
  if (!claim) throw new Refusal('UserExists');
  try {
    await users.setPassword(id, password);
  } catch (error) {
    await accounts.release(id, claim);
    throw error;
  }
  if (!(await accounts.open(id, account, claim, event))) throw new Refusal('UserExists');
}
