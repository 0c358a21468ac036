import { describe, expect, test } from 'vitest';
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
    expect((await district('readUsers', { params })).body.users).toEqual([user]);
    const reset = { name: user.name, password: 'mat-khau-khac-dai' };
    expect((await district('resetPassword', { params, body: reset })).status).toBe(204);
    expect((await ask(host, signIn({ name: user.name, password: reset.password }))).status).toBe(200);
    await district('removeUser', { params, body: { name: user.name } });
    expect((await district('readUsers', { params })).body.users).toEqual([]);
  });

  test('of another role than the area has are refused', async () => {
    const host = await launched();
    const province = clientOf(host, sessionFor(host, coordinator));
    const user = { name: 'xa-moi', role: 'district', area: northWard, password: 'mot-mat-khau-dai' };
    expect((await province('addUser', { params: { campaign }, body: user })).body.code).toBe('NotAllowed');
  });
});
