import { describe, expect, test } from 'vitest';
import { answerHttp } from '../../../functions/http/answer-http.ts';
import type { HttpRequest } from '../../../functions/http/http-types.ts';
import { coordinator, districtOfficer, northWard, officerOf, southWard } from '../../examples.ts';
import type { FreshHost } from '../../fresh-host.ts';
import { atWork, bringTo, fourHouseholds, launched } from '../ward/ward-at-work.ts';
import { ask, clientOf, sessionFor } from './http-client.ts';

const campaign = 'na-son-2019';
const here = { campaign, ward: northWard };
const surveyDay = '2019-10-08T09:00';

const request = (parts: Partial<HttpRequest>): HttpRequest => ({
  method: 'GET',
  path: '/api/session',
  query: {},
  headers: { host: 'rasoat.example' },
  body: '',
  secure: false,
  ...parts,
});

const signIn = (body: unknown, headers: Record<string, string> = {}) =>
  request({
    method: 'POST',
    headers: { host: 'rasoat.example', 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

/** The plain ward in the survey, with its officer's client. */
async function surveying() {
  const host = await launched({ start: '2019-09-23T08:00' });
  const ward = atWork(host);
  await ward.train();
  await host.passTo(surveyDay);
  return { host, ward, officer: clientOf(host, sessionFor(host, officerOf(northWard))) };
}

async function posting(): Promise<{ host: FreshHost; ward: ReturnType<typeof atWork> }> {
  const { host, ward } = await surveying();
  await ward.upload(fourHouseholds);
  await ward.submit();
  await bringTo('posting', host, ward);
  await ward.post();
  return { host, ward };
}

describe('a request', () => {
  test('to no route is answered with a refusal in both languages', async () => {
    const { status, body } = await ask(await launched(), request({ path: '/api/nowhere' }));
    expect(status).toBe(404);
    expect(body).toMatchObject({ code: 'RouteNotFound', what: { vi: expect.any(String) } });
    expect(body.cure.en).not.toBe('');
  });

  test('is never kept by a cache, a frame or a guess of its type', async () => {
    const { headers } = await ask(await launched(), request({}));
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    });
  });

  test('with a wrong value names the place and not the value', async () => {
    const { officer } = await surveying();
    const { status, body } = await officer('excuseHousehold', {
      params: here,
      body: { household: 'h-1', reason: 'số 012345678' },
    });
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'BadRequest' });
    expect(body.what.en).toContain('reason');
    expect(JSON.stringify(body)).not.toContain('012345678');
  });

  test.each([
    ['half of JSON', '{"attended": ', 'application/json'],
    ['a form', 'attended=3', 'application/x-www-form-urlencoded'],
  ])('with %s is a bad request', async (_what, body, type) => {
    const host = await launched();
    const session = sessionFor(host, districtOfficer);
    const path = `/api/campaigns/${campaign}/wards/${northWard}/training`;
    const headers = { authorization: `Bearer ${session}`, 'content-type': type };
    const answer = await ask(host, request({ method: 'POST', path, headers, body }));
    expect(answer).toMatchObject({ status: 400, body: { code: 'BadRequest' } });
  });

  test('for a ward outside the campaign finds none, whoever asks', async () => {
    const host = await launched();
    const params = { campaign, ward: '99999' };
    const answer = await clientOf(host, sessionFor(host, coordinator))('readWard', { params });
    expect(answer).toMatchObject({ status: 404, body: { code: 'WardNotFound' } });
  });

  test('that meets a service with too much to do says to wait', async () => {
    const host = await launched();
    const busy = Object.assign(new Error('Rate exceeded'), { name: 'ThrottlingException' });
    const identity = { ...host.ports.identity, actorOf: () => Promise.reject(busy) };
    const headers = { authorization: 'Bearer x' };
    const { status, body } = await answerHttp(request({ headers }), { ...host.ports, identity }, {});
    expect(status).toBe(503);
    expect(JSON.parse(body)).toMatchObject({ code: 'Busy' });
    expect(body).not.toContain('Rate');
  });

  test('that meets a fault of the program says no more than the incident', async () => {
    const { ports } = await launched();
    const broken = async () => {
      throw new Error('Lò Văn Thử 012345678');
    };
    const incidents: string[] = [];
    const { status, body, log } = await answerHttp(
      request({ headers: { authorization: 'Bearer x' } }),
      { ...ports, identity: { ...ports.identity, actorOf: broken } },
      { onIncident: (id) => incidents.push(id) },
    );
    expect(status).toBe(500);
    expect(body).toContain(incidents[0]);
    expect(body).not.toContain('012345678');
    expect(log).toEqual({ route: 'readSession', refusal: 'ServerFault', incident: incidents[0] });
  });
});

describe('a host that answers some of the routes', () => {
  test('knows no other', async () => {
    const { ports } = await launched();
    const asked = request({ path: `/api/campaigns/${campaign}/board` });
    const answer = await answerHttp(asked, ports, { group: 'public' });
    expect(answer).toMatchObject({ status: 404, body: expect.stringContaining('RouteNotFound') });
    expect((await answerHttp(request({}), ports, { group: 'public' })).status).toBe(200);
  });
});

describe('a session', () => {
  test('comes as a cookie that scripts and other sites cannot use', async () => {
    const host = await launched();
    await host.ports.identity.addUser(districtOfficer, 'mot-mat-khau-dai');
    const { status, headers, body } = await ask(
      host,
      signIn({ name: 'huyen', password: 'mot-mat-khau-dai' }),
    );
    expect(status).toBe(200);
    expect(headers['set-cookie']).toMatch(/; HttpOnly; SameSite=Strict; Max-Age=\d+$/);
    expect(body).toEqual({ user: districtOfficer, now: expect.any(String) });
    const [cookie] = headers['set-cookie']!.split(';');
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
    expect(opened.headers['set-cookie']).toMatch(/; Secure$/);
  });

  test('comes as a token for a program that asks for one', async () => {
    const host = await launched();
    await host.ports.identity.addUser(districtOfficer, 'mot-mat-khau-dai');
    const opened = await ask(host, signIn({ name: 'huyen', password: 'mot-mat-khau-dai', token: true }));
    expect(opened.headers['set-cookie']).toBeUndefined();
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
      const actorOf = async (session: string) => (session === 'aa.b-b.c_c' ? districtOfficer : undefined);
      const ports = { ...host.ports, identity: { ...host.ports.identity, actorOf } };
      expect((await ask({ ports }, request({ headers }))).body.user).toEqual(districtOfficer);
    },
  );

  test('ends for good', async () => {
    const host = await launched();
    const client = clientOf(host, sessionFor(host, districtOfficer));
    const { headers } = await client('signOut');
    expect(headers['set-cookie']).toContain('Max-Age=0');
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

describe('an action', () => {
  test('with the same Idempotency-Key acts once', async () => {
    const host = await launched();
    const district = clientOf(host, sessionFor(host, districtOfficer));
    const training = { params: here, body: { attended: 7 }, headers: { 'idempotency-key': 'buổi 1' } };
    await district('recordTraining', training);
    await district('recordTraining', training);
    const { body } = await district('readWard', { params: here });
    expect(body.training.attended).toBe(7);
  });

  test('of one person is not taken for another’s with the same key', async () => {
    const host = await launched();
    const headers = { 'idempotency-key': '1' };
    for (const actor of [districtOfficer, coordinator]) {
      const client = clientOf(host, sessionFor(host, actor));
      await client('recordTraining', { params: here, body: { attended: 7 }, headers });
    }
    expect((await atWork(host).review()).training?.attended).toBe(14);
  });

  test('that a rule refuses is answered with its status and cure', async () => {
    const { officer } = await surveying();
    const answer = await officer('submitSurvey', { params: here });
    expect(answer).toMatchObject({
      status: 409,
      body: { code: 'NothingSurveyed', cure: { vi: expect.any(String) } },
    });
  });
});

describe('a batch over HTTP', () => {
  test('goes from its address to a preview, a commit and a marked file', async () => {
    const { host, ward, officer } = await surveying();
    const key = { 'idempotency-key': 'tệp 1' };
    const opening = { params: here, body: { name: 'danh-sach.csv' }, headers: key };
    const { body: opened } = await officer('receiveBatch', opening);
    expect((await officer('receiveBatch', opening)).body.batch.id).toBe(opened.batch.id);
    const params = { ...here, batch: opened.batch.id };
    expect((await officer('readMarked', { params })).body.code).toBe('BatchNotReady');
    await ward.upload(fourHouseholds, 'another-1');
    const other = { ...here, batch: 'another-1' };
    expect((await officer('readBatch', { params: other })).body).toMatchObject({
      status: 'committed',
      preview: { new: 4, rejected: 0 },
    });
    expect((await officer('commitBatch', { params: other })).body.code).toBe('BatchCommitted');
    const { file, headers } = await officer('readMarked', { params: other });
    expect(await host.ports.files.has(file?.file ?? '')).toBe(true);
    expect(headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''/);
    expect((await officer('readFindings', { params: other })).body.findings).toEqual([]);
  });

  test('of another ward is not found', async () => {
    const { host, ward } = await surveying();
    await ward.upload(fourHouseholds, 'another-1');
    const params = { campaign, ward: southWard, batch: 'another-1' };
    const south = clientOf(host, sessionFor(host, officerOf(southWard)));
    for (const route of ['readBatch', 'readFindings', 'readMarked'] as const) {
      expect((await south(route, { params })).body.code).toBe('BatchNotFound');
    }
  });
});

describe('the public list', () => {
  test('is shown while it is posted, and says no more than it must', async () => {
    const { host } = await posting();
    const { status, body } = await clientOf(host)('readPosted', { params: here });
    expect(status).toBe(200);
    expect(body.households).toHaveLength(4);
    expect(Object.keys(body.households[0]).sort()).toEqual([
      'before',
      'head',
      'now',
      'people',
      'ref',
      'village',
    ]);
    expect(JSON.stringify(body)).not.toMatch(/h-1|012345678|1970/);
  });

  test('is not there before it is posted, nor when its clock has run out', async () => {
    const { host, ward } = await surveying();
    const seen = async () => (await clientOf(host)('readPosted', { params: here })).body.code;
    expect(await seen()).toBe('NotPosted');
    await ward.upload(fourHouseholds);
    await ward.submit();
    await bringTo('posting', host, ward);
    expect(await seen()).toBe('NotPosted');
    await ward.post();
    expect(await seen()).toBeUndefined();
    await host.passTo('2019-11-20T09:00');
    expect(await seen()).toBe('NotPosted');
  });

  test('takes an objection by the reference on it alone', async () => {
    const { host, ward } = await posting();
    const anyone = clientOf(host);
    const { body } = await anyone('readPosted', { params: here });
    const text = 'Đề nghị xem lại';
    for (const household of ['h-1', '012345678']) {
      const answer = await anyone('fileObjection', { params: here, body: { household, text } });
      expect(answer.body.code).toBe('HouseholdNotFound');
    }
    const { ref, head } = body.households[0];
    const filed = await anyone('fileObjection', { params: here, body: { household: ref, text } });
    expect(filed.body).toEqual({ dueOn: expect.any(String) });
    expect((await ward.publication()).objections).toHaveLength(1);
    const officer = clientOf(host, sessionFor(host, officerOf(northWard)));
    const { body: seen } = await officer('readObjections', { params: here });
    expect(seen.objections).toMatchObject([{ head, text }]);
  });
});

describe('accounts over HTTP', () => {
  test('are made, given a new password and removed by those above', async () => {
    const host = await launched();
    const district = clientOf(host, sessionFor(host, districtOfficer));
    const params = { campaign };
    const user = { name: 'xa-moi', role: 'ward', area: northWard };
    const made = await district('addUser', { params, body: { ...user, password: 'mot-mat-khau-dai' } });
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
