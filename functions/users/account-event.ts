import { accountsChain } from '../../shared/access/accounts-chain.ts';
import type { Actor } from '../../shared/access/actor.ts';
import type { AuditDraft } from '../../shared/audit.ts';
import type { AuditWord } from '../../shared/contract/contract.ts';

/** The event of a change of an account: whose it is, and never what opens it. */
export const accountEvent = (
  did: AuditWord,
  by: Pick<Actor, 'name'>,
  { name, role, area, province }: Actor,
  at: Date,
): AuditDraft => ({
  ...accountsChain,
  at: at.toISOString(),
  by: by.name,
  did,
  detail: { account: name, role, area, province },
});
