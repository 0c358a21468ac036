import { describe, expect, test } from 'vitest';
import type { Host } from '../../../local/host/host.ts';
import type { Actor } from '../../../shared/access/actor.ts';
import { campaignWith, coordinator, northWard, officerOf, wideCampaign } from '../../examples.ts';
import { freshHost } from '../../fresh-host.ts';
import { perform } from '../../perform.ts';
import { clientOf, sessionFor } from '../http/http-client.ts';

const neighbour: Actor = { name: 'tinh-99', role: 'province', area: '99', province: '99' };
const officer = officerOf(northWard);
/** Of the first province, and an observer of it: accounts that no coordinator of another may reach. */
const people = [coordinator, officer, { ...officer, name: 'giam-sat-xa', role: 'observer' } as const];

/** Two provinces on one machine; the campaign of the second names the first one's areas, the province itself too. */
async function twoProvinces(): Promise<Host> {
  const host = freshHost();
  const { areas } = wideCampaign;
  const asWard = {
    level: 'ward',
    parent: undefined,
    code: coordinator.area,
    name: 'Xã Lạ',
    setting: 'rural',
  };
  const named = campaignWith({
    id: 'dot-cua-tinh-99',
    province: { code: '99', name: 'Tỉnh Khác' },
    approval: 'province',
    areas: [...areas, asWard],
  });
  await perform('createCampaign', { campaign: wideCampaign, opening: {}, by: coordinator }, host.ports);
  await perform('createCampaign', { campaign: named, opening: {}, by: neighbour }, host.ports);
  for (const person of people) sessionFor(host, person);
  return host;
}
const params = { campaign: 'dot-cua-tinh-99' };

describe('a coordinator who names the areas of another province', () => {
  test('sees none of its accounts', async () => {
    const host = await twoProvinces();
    const ask = clientOf(host, sessionFor(host, neighbour));
    expect((await ask('readUsers', { params })).body.users).toEqual([neighbour]);
  });

  test.each(people)('can neither set the password of $name nor remove the account', async ({ name }) => {
    const host = await twoProvinces();
    const ask = clientOf(host, sessionFor(host, neighbour));
    const password = 'mot-mat-khau-dai';
    const reset = await ask('resetPassword', { params, body: { name, password } });
    const removal = await ask('removeUser', { params, body: { name } });
    expect([reset.body.code, removal.body.code]).toEqual(['UserNotFound', 'UserNotFound']);
    expect((await host.ports.identity.users()).map((user) => user.name)).toContain(name);
  });

  test('makes accounts there that see nothing of the other campaign', async () => {
    const host = await twoProvinces();
    const ask = clientOf(host, sessionFor(host, neighbour));
    const made = { name: 'xa-cua-99', role: 'ward', area: northWard };
    await ask('addUser', { params, body: { ...made, password: 'mot-mat-khau-dai' } });
    await host.ports.identity.setPassword(made.name, 'con trâu ăn trăng');
    const theirs = clientOf(host, sessionFor(host, { ...made, role: 'ward', province: '99' }));
    expect((await theirs('readCampaigns')).body.campaigns.map(({ id }: { id: string }) => id)).toEqual([
      'dot-cua-tinh-99',
    ]);
    const board = await theirs('readBoard', { params: { campaign: wideCampaign.id } });
    expect(board.body.code).toBe('NotAllowed');
  });

  test('is not seen by the other province, whose officers keep their own campaign alone', async () => {
    const host = await twoProvinces();
    for (const person of people) {
      const ask = clientOf(host, sessionFor(host, person));
      const { campaigns } = (await ask('readCampaigns')).body;
      expect(campaigns.map(({ id }: { id: string }) => id)).toEqual([wideCampaign.id]);
      expect((await ask('readBoard', { params })).body.code).toBe('NotAllowed');
    }
  });
});
