import { hash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { accountsChain } from '../../../shared/access/accounts-chain.ts';
import { firstBreak } from '../../../shared/audit.ts';
import { coordinator, districtOfficer, northWard } from '../../examples.ts';
import { ask, clientOf, sessionFor } from '../http/http-client.ts';
import { campaign, signIn } from '../http/http-requests.ts';
import { launched } from '../ward/ward-at-work.ts';

describe('accounts over HTTP', () => {
  test('are made, given a new password and removed by those above', async () => {
    const host = await launched();
    const district = clientOf(host, sessionFor(host, districtOfficer));
    const params = { campaign };
    const input = { name: 'xa-moi', role: 'ward', area: northWard };
    const user = { ...input, province: coordinator.province };
    const made = await district('addUser', { params, body: { ...input, password: 'mot-mat-khau-dai' } });
    expect(made).toMatchObject({ status: 200, body: user });
    expect((await district('readUsers', { params })).body.users).toEqual([{ ...user, mustChange: true }]);
    const reset = { name: user.name, password: 'mat-khau-khac-dai' };
    expect((await district('resetPassword', { params, body: reset })).status).toBe(204);
    expect((await ask(host, signIn({ name: user.name, password: reset.password }))).status).toBe(200);
    await district('nameUser', { params, body: { name: user.name, fullName: 'Người Thử' } });
    await district('removeUser', { params, body: { name: user.name } });
    expect((await district('readUsers', { params })).body.users).toEqual([]);
  });

  test('are changed with an event each, which those above see and which holds no password', async () => {
    const host = await launched();
    const district = clientOf(host, sessionFor(host, districtOfficer));
    const params = { campaign };
    const user = { name: 'xa-moi', role: 'ward', area: northWard };
    const given = 'lúa chín vàng đồng';
    const own = 'con trâu ăn trăng';
    await district('addUser', { params, body: { ...user, fullName: 'Người Thử', password: given } });
    await district('resetPassword', { params, body: { name: user.name, password: given } });
    const { body } = await ask(host, signIn({ name: user.name, password: given, token: true }));
    const officer = clientOf(host, body.token);
    expect(await officer('changePassword', { body: { password: given, newPassword: given } })).toMatchObject({
      body: { code: 'PasswordSame' },
    });
    const changed = await officer('changePassword', { body: { password: given, newPassword: own } });
    expect(changed.body.user).toMatchObject({ ...user, fullName: 'Người Thử' });
    await district('removeUser', { params, body: { name: user.name } });
    const { events } = (await district('readAccountEvents', { params })).body;
    expect(events.map(({ by, did, account }: Record<string, string>) => [by, did, account])).toEqual([
      ['huyen', 'removeUser', 'xa-moi'],
      ['xa-moi', 'changePassword', 'xa-moi'],
      ['huyen', 'resetPassword', 'xa-moi'],
      ['huyen', 'addUser', 'xa-moi'],
    ]);
    const { campaignId, ward } = accountsChain;
    const chain = await host.ports.audit.chain(campaignId, ward);
    expect(firstBreak(chain, (text) => hash('sha256', text))).toBeUndefined();
    for (const secret of [given, own]) expect(JSON.stringify(chain)).not.toContain(secret);
  });

  test('named like the system, or with a password that is guessed first, are refused', async () => {
    const host = await launched();
    const province = clientOf(host, sessionFor(host, coordinator));
    const user = { role: 'ward', area: northWard, password: 'lúa chín vàng đồng' };
    const add = async (body: object) => (await province('addUser', { params: { campaign }, body })).body.code;
    expect(await add({ ...user, name: 'RaSoát' })).toBe('NameReserved');
    expect(await add({ ...user, name: 'xa-moi', password: '1234567890123' })).toBe('PasswordCommon');
    expect(await add({ ...user, name: 'xa-moi', password: 'trâu trăng' })).toBe('PasswordTooShort');
  });

  test('of one’s own cannot be opened anew by whoever finds it signed in', async () => {
    const host = await launched();
    const province = clientOf(host, sessionFor(host, coordinator));
    const { name } = coordinator;
    const own = { params: { campaign }, body: { name, password: 'lúa chín vàng đồng' } };
    for (const route of ['resetPassword', 'resetSecondFactor', 'removeUser'] as const) {
      expect((await province(route, own)).body.code).toBe('NotAllowed');
    }
  });

  test('of another role than the area has are refused', async () => {
    const host = await launched();
    const province = clientOf(host, sessionFor(host, coordinator));
    const user = { name: 'xa-moi', role: 'district', area: northWard, password: 'mot-mat-khau-dai' };
    expect((await province('addUser', { params: { campaign }, body: user })).body.code).toBe('NotAllowed');
  });
});
