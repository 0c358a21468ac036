import { describe, expect, test } from 'vitest';
import { tieAccounts } from '../../../functions/users/tie-accounts.ts';
import type { Actor } from '../../../shared/access/actor.ts';
import {
  campaignWith,
  coordinator,
  districtOfficer,
  northWard,
  officerOf,
  plainCampaign,
} from '../../examples.ts';
import { freshHost } from '../../fresh-host.ts';
import { perform } from '../../perform.ts';
import { sessionFor } from '../http/http-client.ts';

/** An account as versions before this one stored it. */
const untied = (actor: Actor): Actor => ({ ...actor, province: '' });

describe('accounts of an earlier version', () => {
  async function tied(accounts: readonly Actor[], isNamedTwice = false) {
    const host = freshHost();
    await perform('createCampaign', { campaign: plainCampaign, opening: {}, by: coordinator }, host.ports);
    if (isNamedTwice) {
      const by: Actor = { name: 'tinh-99', role: 'province', area: '99', province: '99' };
      const campaign = campaignWith({ id: 'khac-2019', province: { code: '99', name: 'Tỉnh Khác' } });
      await perform('createCampaign', { campaign, opening: {}, by }, host.ports);
    }
    for (const account of accounts) sessionFor(host, untied(account));
    await tieAccounts(host.ports);
    return host.ports.identity.users();
  }

  test('get the province of the campaigns that have their area', async () => {
    const accounts = [coordinator, districtOfficer, officerOf(northWard)];
    expect(await tied(accounts)).toEqual(expect.arrayContaining(accounts));
  });

  test('stay without rights where two provinces name their area, but for the coordinators', async () => {
    const accounts = await tied([coordinator, officerOf(northWard)], true);
    expect(accounts).toEqual(expect.arrayContaining([coordinator, untied(officerOf(northWard))]));
  });

  test('stay without rights where no campaign names their area', async () => {
    expect(await tied([officerOf('09999')])).toEqual([untied(officerOf('09999'))]);
  });
});
