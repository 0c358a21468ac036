import { describe, expect, test } from 'vitest';
import { coordinator, districtOfficer } from '../../examples.ts';
import { launched } from '../ward/ward-at-work.ts';
import { ask, clientOf, sessionFor } from './http-client.ts';
import { campaign, request, signIn } from './http-requests.ts';

describe('a session', () => {
  test('comes as a cookie that scripts and other sites cannot use', async () => {
    const host = await launched();
    await host.ports.identity.addUser(districtOfficer, 'mot-mat-khau-dai');
    const { status, cookies, body } = await ask(
      host,
      signIn({ name: 'huyen', password: 'mot-mat-khau-dai' }),
    );
    expect(status).toBe(200);
    for (const each of cookies) expect(each).toMatch(/; HttpOnly; SameSite=Strict; Max-Age=\d+$/);
    expect(cookies[1]).toMatch(/^rasoat-place=[^;]+; Path=\/api\/session;/);
    expect(body).toEqual({ user: districtOfficer, now: expect.any(String) });
    const [cookie] = cookies[0]!.split(';');
    const again = await ask(host, request({ headers: { cookie: `other=1; ${cookie}` } }));
    expect(again.body.user).toEqual(districtOfficer);
  });

  test('stays on HTTPS where it was opened there', async () => {
    const host = await launched();
    await host.ports.identity.addUser(districtOfficer, 'mot-mat-khau-dai');
    const opened = await ask(host, {
      ...signIn({ name: 'huyen', password: 'mot-mat-khau-dai' }),
      secure: true,
    });
    expect(opened.cookies).toHaveLength(2);
    for (const each of opened.cookies) expect(each).toMatch(/; Secure$/);
  });

  test('comes as a token for a program that asks for one', async () => {
    const host = await launched();
    await host.ports.identity.addUser(districtOfficer, 'mot-mat-khau-dai');
    const opened = await ask(host, signIn({ name: 'huyen', password: 'mot-mat-khau-dai', token: true }));
    expect(opened.cookies).toEqual([]);
    const campaigns = await clientOf(host, opened.body.token)('readCampaigns');
    expect(campaigns.body.campaigns).toMatchObject([{ id: campaign, status: 'running' }]);
  });

  test('is refused for a wrong password', async () => {
    const answer = await ask(await launched(), signIn({ name: 'huyen', password: 'sai' }));
    expect(answer).toMatchObject({ status: 401, body: { code: 'WrongPassword' } });
  });

  test.each([{ authorization: 'Bearer aa.b-b.c_c' }, { cookie: 'a=1; rasoat=aa.b-b.c_c' }])(
    'may be a token of three parts: %j',
    async (headers) => {
      const host = await launched();
      const at = host.ports.now().toISOString();
      const known = { id: 's', account: districtOfficer, openedAt: at, usedAt: at };
      const session = async (token: string) => (token === 'aa.b-b.c_c' ? known : undefined);
      const ports = { ...host.ports, identity: { ...host.ports.identity, session } };
      expect((await ask({ ports }, request({ headers }))).body.user).toEqual(districtOfficer);
    },
  );

  test('ends for good', async () => {
    const host = await launched();
    const client = clientOf(host, sessionFor(host, districtOfficer));
    const { cookies } = await client('signOut');
    expect(cookies[0]).toContain('Max-Age=0');
    expect((await client('readCampaigns')).status).toBe(401);
  });

  test.each([
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: 'https://other.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 204],
    [{ origin: 'https://rasoat.example' }, 204],
    [{}, 204],
  ])('in a cookie changes something for %j: %i', async (site, status) => {
    const host = await launched();
    const cookie = `rasoat=${sessionFor(host, coordinator)}`;
    const path = `/api/campaigns/${campaign}/launch`;
    const headers = { host: 'rasoat.example', cookie, ...site };
    expect((await ask(host, request({ method: 'POST', path, headers }))).status).toBe(status);
  });
});
