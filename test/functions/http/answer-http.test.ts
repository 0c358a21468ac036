import { describe, expect, test } from 'vitest';
import { answerHttp } from '../../../functions/http/answer-http.ts';
import { personHeader, personValue } from '../../../shared/contract/headers/person-header.ts';
import { coordinator, districtOfficer, northWard, officerOf } from '../../examples.ts';
import { atWork, bringTo, launched } from '../ward/ward-at-work.ts';
import { ask, clientOf, sessionFor } from './http-client.ts';
import { campaign, here, request, surveying } from './http-requests.ts';

describe('a request', () => {
  test('to no route is answered with a refusal in both languages', async () => {
    const { status, body } = await ask(await launched(), request({ path: '/api/nowhere' }));
    expect(status).toBe(404);
    expect(body).toMatchObject({ code: 'RouteNotFound', what: { vi: expect.any(String) } });
    expect(body.cure.en).not.toBe('');
  });

  test.each(['GET', 'HEAD', 'DELETE'])(
    'by %s to an address of a command names what it takes',
    async (method) => {
      const path = `/api/campaigns/${campaign}/wards/${northWard}/training`;
      const answer = await answerHttp(request({ method, path }), (await launched()).ports, {});
      expect(answer).toMatchObject({ status: 405, headers: { allow: 'POST' } });
    },
  );

  test('by another method to a public page is refused with a page', async () => {
    const path = `/niem-yet/${campaign}/${northWard}`;
    const { ports } = await launched();
    const answer = await answerHttp(request({ method: 'POST', path }), ports, { group: 'public' });
    expect(answer).toMatchObject({ status: 405, headers: { allow: 'GET' } });
    expect(answer.headers['content-type']).toContain('text/html');
  });

  test('forbids caches, frames and guesses of its type', async () => {
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
    expect(body).toMatchObject({ place: 'reason', what: { vi: expect.stringContaining('“Lý do”') } });
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

  test.each([
    [
      'a command whose fields may all be absent',
      officerOf(northWard),
      'batches/batch-01/commit',
      'BatchNotFound',
    ],
    ['any other', districtOfficer, 'training', 'BadRequest'],
  ] as const)('without a body gives no field: to %s', async (_what, actor, command, code) => {
    const host = await launched();
    const path = `/api/campaigns/${campaign}/wards/${northWard}/${command}`;
    await host.passTo('2019-10-08T09:00');
    await atWork(host).train();
    const headers = { authorization: `Bearer ${sessionFor(host, actor)}` };
    const answer = await ask(host, request({ method: 'POST', path, headers, body: '' }));
    expect(answer.body).toMatchObject({ code });
  });

  test('for a ward outside the campaign finds none, whoever asks', async () => {
    const host = await launched();
    const params = { campaign, ward: '99999' };
    const answer = await clientOf(host, sessionFor(host, coordinator))('readWard', { params });
    expect(answer).toMatchObject({ status: 404, body: { code: 'WardNotFound' } });
  });

  test('that meets a busy service says to try again later', async () => {
    const host = await launched();
    const busy = Object.assign(new Error('Rate exceeded'), { name: 'ThrottlingException' });
    const identity = { ...host.ports.identity, session: () => Promise.reject(busy) };
    const headers = { authorization: 'Bearer x' };
    const { status, body } = await answerHttp(request({ headers }), { ...host.ports, identity }, {});
    expect(status).toBe(503);
    expect(JSON.parse(body)).toMatchObject({ code: 'Busy' });
    expect(body).not.toContain('Rate');
  });

  test('that meets a program error reveals only the incident’s id', async () => {
    const { ports } = await launched();
    const broken = async () => {
      throw new Error('Lò Văn Thử 012345678');
    };
    const incidents: string[] = [];
    const { status, body, log } = await answerHttp(
      request({ headers: { authorization: 'Bearer x' } }),
      { ...ports, identity: { ...ports.identity, session: broken } },
      { onIncident: (id) => incidents.push(id) },
    );
    expect(status).toBe(500);
    expect(body).toContain(incidents[0]);
    expect(body).not.toContain('012345678');
    expect(log).toEqual({ route: 'readSession', refusal: 'ServerFault', incident: incidents[0] });
  });
});

describe('a host that serves one group of endpoints', () => {
  test('does not find the others', async () => {
    const { ports } = await launched();
    const asked = request({ path: `/api/campaigns/${campaign}/board` });
    const answer = await answerHttp(asked, ports, { group: 'public' });
    expect(answer).toMatchObject({ status: 404, body: expect.stringContaining('RouteNotFound') });
    expect((await answerHttp(request({}), ports, { group: 'public' })).status).toBe(200);
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

  test('with a used Idempotency-Key and another body is refused by name', async () => {
    const host = await launched();
    const district = clientOf(host, sessionFor(host, districtOfficer));
    const headers = { 'idempotency-key': 'buổi 1' };
    await district('recordTraining', { params: here, body: { attended: 7 }, headers });
    const other = await district('recordTraining', { params: here, body: { attended: 8 }, headers });
    expect(other).toMatchObject({ status: 422, body: { code: 'RequestReused' } });
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

  test('of a page that shows somebody else is refused, and does nothing', async () => {
    const host = await launched();
    const district = clientOf(host, sessionFor(host, districtOfficer));
    const headers = { [personHeader]: personValue('cán bộ khác') };
    const answer = await district('recordTraining', { params: here, body: { attended: 7 }, headers });
    expect(answer).toMatchObject({ status: 409, body: { code: 'OtherPerson' } });
    expect((await atWork(host).review()).training).toBeUndefined();
  });

  test('of somebody whose session has ended is refused, and does not become one of the public', async () => {
    const host = await launched();
    await bringTo('posting', host, atWork(host));
    await atWork(host).post();
    const body = { household: 'h-1', text: 'Đề nghị xem lại' };
    for (const [session, headers] of [
      ['0'.repeat(43), { [personHeader]: personValue('xa-02901') }],
      [undefined, { authorization: `Bearer ${'0'.repeat(43)}` }],
    ] as const) {
      const ended = clientOf(host, session);
      const answer = await ended('fileObjection', { params: here, body, headers });
      expect(answer).toMatchObject({ status: 401, body: { code: 'NotSignedIn' } });
    }
    expect(await host.ports.intakes.heads(atWork(host).ref)).toEqual([]);
  });

  test('of a page that shows its own person is done, and reads and the sign-out are never compared', async () => {
    const host = await launched();
    const district = clientOf(host, sessionFor(host, districtOfficer));
    const own = { [personHeader]: personValue(districtOfficer.name) };
    const other = { [personHeader]: 'other' };
    await district('recordTraining', { params: here, body: { attended: 7 }, headers: own });
    expect((await district('readWard', { params: here, headers: other })).body.training.attended).toBe(7);
    expect((await district('signOut', { body: {}, headers: other })).status).toBe(200);
  });
});
