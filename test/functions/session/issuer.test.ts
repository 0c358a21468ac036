import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { IssuerSettings } from '../../../functions/issuer/issuer-settings.ts';
import { openIdIssuer, returnAddress } from '../../../functions/issuer/openid-issuer.ts';
import type { Host } from '../../../local/host/host.ts';
import { coordinator, northWard, officerOf } from '../../examples.ts';
import { type RealIssuer, realIssuer } from '../../issuer/real-issuer.ts';
import { signInAt } from '../../issuer/sign-in-at.ts';
import { ask, clientOf } from '../http/http-client.ts';
import { request, signIn } from '../http/http-requests.ts';
import { launched } from '../ward/ward-at-work.ts';

const site = 'https://rasoat.example';
const returnTo = returnAddress(site);
const officer = officerOf(northWard);
const password = 'con trâu ăn trăng';

let real: RealIssuer;
beforeAll(async () => {
  real = await realIssuer(returnTo);
});
afterAll(() => real.stop());

const settingsOf = (more: Partial<IssuerSettings> = {}): IssuerSettings => ({
  address: real.address,
  client: real.client,
  secret: real.secret,
  name: 'Cổng của tỉnh',
  scope: 'openid profile',
  claim: 'preferred_username',
  asksSecondFactor: false,
  ...more,
});

/** An installation that knows the issuer, and its officer's account. */
async function installation(more: Partial<IssuerSettings> = {}) {
  const host = await launched();
  const withIssuer = { ports: { ...host.ports, issuer: openIdIssuer(settingsOf(more), site) } };
  await host.ports.identity.addUser(officer, password);
  return { host: withIssuer, identity: host.ports.identity };
}

type Knowing = Pick<Host, 'ports'>;

const begin = async (host: Knowing) => (await clientOf(host)('beginIssuerSignIn')).body;

const end = (host: Knowing, body: { query: string; ticket: string }) =>
  ask(host, request({ ...signIn(body), path: '/api/session/issuer/return' }));

/** From the sign-in page to the issuer and back. */
async function signedIn(host: Knowing, person: { name: string; code?: boolean }) {
  const { address, ticket } = await begin(host);
  return end(host, { ticket, query: await signInAt(address, returnTo, person) });
}

describe('signing in at an issuer', () => {
  test('opens the session of the account that has the name', async () => {
    const { host } = await installation();
    const { status, cookies, body } = await signedIn(host, { name: officer.name });
    expect(status).toBe(200);
    expect(body.user).toEqual(officer);
    expect(body.token).toBeUndefined();
    const cookie = cookies.map((set) => set.split(';')[0]).join('; ');
    const { body: again } = await ask(host, request({ headers: { host: 'rasoat.example', cookie } }));
    expect(again.user).toEqual(officer);
  });

  test('is offered to whoever is not signed in, by its name', async () => {
    const { host } = await installation();
    expect((await clientOf(host)('readSession')).body).toMatchObject({ user: null, issuer: 'Cổng của tỉnh' });
  });

  test('asks with PKCE, and gives nobody else what belongs to it', async () => {
    const { host } = await installation();
    const { address, ticket } = await begin(host);
    const asked = new URL(address).searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    expect(asked.get('redirect_uri')).toBe(returnTo);
    expect(address).not.toContain(ticket);
  });

  test('is refused to a name that has no account', async () => {
    const { host } = await installation();
    expect((await signedIn(host, { name: 'không ai' })).body).toMatchObject({ code: 'NoAccountOfIssuer' });
  });

  test('takes an answer once, and only in the browser that asked', async () => {
    const { host } = await installation();
    const mine = await begin(host);
    const query = await signInAt(mine.address, returnTo, { name: officer.name });
    const { ticket: other } = await begin(host);
    expect((await end(host, { query, ticket: other })).body).toMatchObject({ code: 'IssuerRefused' });
    expect((await end(host, { query, ticket: mine.ticket })).status).toBe(200);
    expect((await end(host, { query, ticket: mine.ticket })).body).toMatchObject({ code: 'IssuerRefused' });
  });

  test.each([
    ['a made up ticket', (ticket: string) => `${ticket}x`],
    ['a ticket with another time', (ticket: string) => `1${ticket}`],
  ])('is refused with %s', async (_, alter) => {
    const { host } = await installation();
    const { address, ticket } = await begin(host);
    const query = await signInAt(address, returnTo, { name: officer.name });
    expect((await end(host, { query, ticket: alter(ticket) })).body).toMatchObject({ code: 'IssuerRefused' });
  });

  test('is refused a quarter of an hour after it began', async () => {
    const { host } = await installation();
    const { address, ticket } = await begin(host);
    const query = await signInAt(address, returnTo, { name: officer.name });
    const later = new Date(host.ports.now().getTime() + 15 * 60_000 + 1);
    const late = { ports: { ...host.ports, now: () => later } };
    expect((await end(late, { query, ticket })).body).toMatchObject({ code: 'IssuerRefused' });
  });

  test('tells who said no there, or never came from there, apart from a fault', async () => {
    const { host } = await installation();
    const { address, ticket } = await begin(host);
    const state = new URL(address).searchParams.get('state');
    for (const query of [
      `error=access_denied&state=${state}`,
      `code=made-up&state=${state}`,
      '',
      'code=x&state=y',
    ]) {
      expect((await end(host, { query, ticket })).body).toMatchObject({ code: 'IssuerRefused' });
    }
  });

  test('says that the issuer does not answer, and asks it again the next time', async () => {
    const before = await realIssuer(returnTo);
    await before.stop();
    const { host } = await installation({ address: before.address });
    expect(await begin(host)).toMatchObject({ code: 'IssuerUnreachable' });
    const after = await realIssuer(returnTo, Number(new URL(before.address).port));
    onTestFinished(() => after.stop());
    expect((await begin(host)).address).toContain(before.address);
  });

  test('is counted like a password where it fails', async () => {
    const { host } = await installation();
    const { ticket } = await begin(host);
    const client = '198.51.100.7';
    const tried = async () =>
      (
        await ask(host, {
          ...request({ ...signIn({ query: '', ticket }), path: '/api/session/issuer/return' }),
          client,
        })
      ).body.code;
    for (let tries = 0; tries < 100; tries += 1) expect(await tried()).toBe('IssuerRefused');
    expect(await tried()).toBe('TooManyAttempts');
  });

  test('is not there where nobody set one up', async () => {
    const host = await launched();
    expect(await begin(host)).toMatchObject({ code: 'NoIssuer' });
    expect((await end(host, { query: '', ticket: '' })).body).toMatchObject({ code: 'NoIssuer' });
    expect((await clientOf(host)('readSession')).body.issuer).toBeUndefined();
  });
});

describe('a second factor', () => {
  async function withFactor(more: Partial<IssuerSettings> = {}) {
    const { host, identity } = await installation(more);
    await identity.addUser({ ...coordinator, secondFactorAt: '2019-09-01T08:00:00.000Z' }, password);
    return host;
  }
  const pending = async (host: Knowing, code: boolean) =>
    (await signedIn(host, { name: coordinator.name, code })).body.pending?.step;

  test('is asked for here, unless the issuer says that it was given there', async () => {
    const host = await withFactor();
    expect(await pending(host, false)).toBe('code');
    expect(await pending(host, true)).toBeUndefined();
  });

  test('is not asked for twice where the issuer asks everybody', async () => {
    expect(await pending(await withFactor({ asksSecondFactor: true }), false)).toBeUndefined();
  });

  test('does not come with a password that somebody else set', async () => {
    const { host, identity } = await installation();
    await identity.setPassword(officer.name, password, { mustChange: true });
    const { body } = await signedIn(host, { name: officer.name });
    expect(body.user).toEqual(officer);
    const { body: byPassword } = await ask(host, signIn({ name: officer.name, password }));
    expect(byPassword.pending).toEqual({ name: officer.name, step: 'password' });
  });
});
