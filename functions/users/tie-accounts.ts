import { isAreaOf } from '../../shared/access/accounts.ts';
import type { Actor } from '../../shared/access/actor.ts';
import type { Campaign } from '../../shared/campaign.ts';
import type { Ports } from '../../shared/ports.ts';

/**
 * Ties each account of an earlier version to its province: that of the campaigns which have its area. Where campaigns
 * of several provinces name the area, nobody can say whose it is: such an account stays without rights, and without
 * anybody who manages it. Nothing is left to do after the first call.
 */
export async function tieAccounts({ identity, campaigns }: Pick<Ports, 'identity' | 'campaigns'>) {
  const untied = (await identity.users()).filter(({ province }) => province === '');
  if (untied.length === 0) return;
  const runs = await campaigns.list();
  for (const user of untied) {
    const province = provinceOf(
      user,
      runs.map(({ campaign }) => campaign),
    );
    if (province !== undefined) await identity.tieUser(user.name, province);
  }
}

function provinceOf({ role, area }: Actor, campaigns: readonly Campaign[]): string | undefined {
  if (role === 'province') return area;
  const named = campaigns.filter((campaign) => isAreaOf(area, campaign));
  const [province, ...others] = new Set(named.map((campaign) => campaign.province.code));
  return others.length === 0 ? province : undefined;
}
