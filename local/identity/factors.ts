import type { Vault } from '../../functions/vault.ts';
import { Factor } from '../../shared/access/factor.ts';
import { accountId } from '../../shared/access/sign-in.ts';
import type { AuditDraft } from '../../shared/audit.ts';
import { Refusal } from '../../shared/errors.ts';
import type { AccountRow, AccountStore } from './accounts.ts';

const contextOf = (name: string): string => `second factor ${accountId(name)}`;

/** The second factors of the accounts, sealed: whoever reads the database makes no codes. */
export function factorStore(accounts: AccountStore, vault: Vault) {
  const open = (name: string, { factor }: AccountRow): Factor | undefined =>
    factor === null ? undefined : Factor.parse(JSON.parse(vault.unseal(factor, contextOf(name))));
  return {
    get(name: string): Factor | undefined {
      const row = accounts.find(name);
      return row && open(name, row);
    },
    /** Refuses `Stale` and `UserNotFound`. */
    put: (name: string, factor: Factor | undefined, event?: AuditDraft): void =>
      accounts.update(
        name,
        (row) => {
          const { secondFactorAt: _, ...account } = row.account;
          if (!factor) return { ...row, account, factor: null };
          if ((open(name, row)?.rev ?? 0) !== factor.rev) throw new Refusal('Stale');
          const { since } = factor;
          return {
            ...row,
            account: since === undefined ? account : { ...account, secondFactorAt: since },
            factor: vault.seal(JSON.stringify({ ...factor, rev: factor.rev + 1 }), contextOf(name)),
          };
        },
        event,
      ),
  };
}
