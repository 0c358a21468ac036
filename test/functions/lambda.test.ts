import { describe, expect, test } from 'vitest';
import * as exported from '../../functions/lambda.ts';
import { lambdaNames } from '../../infra/lambdas/lambdas.ts';
import { Refusal } from '../../shared/errors.ts';
import { districtOfficer, northWard, officerOf, plainCampaign, surveyFile } from '../examples.ts';
import { asked, call, cloud, type LambdaName, opening, surveying, ward } from './aws/as-lambda.ts';
import { httpEvent } from './aws/events.ts';
import { sessionFor } from './http/http-client.ts';
import { bringTo, fourHouseholds } from './ward/ward-at-work.ts';

test('every function that is deployed has an export', () => {
  expect(Object.keys(exported)).toEqual(expect.arrayContaining(lambdaNames));
});

describe('a step as a Lambda', () => {
  test('answers a workflow, and logs what it did by ids alone', async () => {
    const { ports } = await surveying();
    const { lines } = await call('openStage', ports, opening);
    expect(lines).toEqual([
      {
        level: 'INFO',
        message: 'done',
        service: 'rasoat',
        sampling_rate: 0,
        timestamp: expect.any(String),
        correlationId: 'r-1',
        step: 'openStage',
        campaignId: plainCampaign.id,
        wardCode: northWard,
        outcome: 'done',
        durationMs: expect.any(Number),
      },
    ]);
  });

  test('throws a refusal under its name, on which workflows match', async () => {
    const { ports } = await surveying();
    const { answer, lines } = await call('openStage', ports, { ...opening, attempt: 0 });
    expect(answer).toMatchObject({
      name: 'ExecutionSuperseded',
      message: expect.stringContaining(northWard),
    });
    expect(lines).toMatchObject([
      { outcome: 'refused', errorCode: 'ExecutionSuperseded', wardCode: northWard },
    ]);
  });

  test('throws only an incident for a fault, which the log explains', async () => {
    const { host } = await surveying();
    const get = () => Promise.reject(new TypeError('Lò Văn Thử 096990000017'));
    const broken = cloud({ ports: { ...host.ports, campaigns: { ...host.ports.campaigns, get } } });
    const { answer, lines } = await call('openStage', broken, opening);
    const [{ incident, errorCode, level }] = lines;
    expect({ errorCode, level }).toEqual({ errorCode: 'TypeError', level: 'ERROR' });
    expect(answer).toMatchObject({ name: 'TypeError', message: `incident ${incident}` });
  });

  test('is called by a schedule with the input that it holds', async () => {
    const { host, people } = await surveying();
    await people.upload(fourHouseholds);
    await people.submit();
    await bringTo('posting', host, people);
    await people.post();
    const schedules = await host.ports.schedules.list(plainCampaign.id);
    const day = schedules.find(({ step }) => step === 'turnDay');
    const later = cloud({ ports: { ...host.ports, now: () => new Date('2019-12-31T00:00:00Z') } });
    await call('turnDay', later, JSON.parse(JSON.stringify(day)));
    expect((await people.review()).runs.at(-1)).toMatchObject({ stage: 'posting', outcome: 'clear' });
    expect((await call('turnDay', later, { step: 'turnDay' })).answer).toMatchObject({ name: 'ZodError' });
  });

  test('is called by a timer with an event without input', async () => {
    const { ports } = await surveying();
    const event = { 'detail-type': 'Scheduled Event', source: 'aws.events', detail: {} };
    const { lines } = await call('deliver', ports, event);
    expect(lines).toMatchObject([{ step: 'deliver', outcome: 'done' }, { DeliveryFailed: 0 }]);
  });
});

describe('the HTTP API as Lambdas', () => {
  test('opens a session with a cookie that stays on HTTPS', async () => {
    const { host, ports } = await surveying();
    await host.ports.identity.addUser(districtOfficer, 'mot-mat-khau-dai');
    const body = JSON.stringify({ name: districtOfficer.name, password: 'mot-mat-khau-dai' });
    const headers = { 'content-type': 'application/json', origin: 'https://rasoat.example' };
    const event = httpEvent({ method: 'POST', path: '/api/session', headers, body });
    const { answer } = await call('publicApi', ports, event);
    const [cookie] = answer.cookies;
    expect(cookie).toMatch(/^rasoat=.*; Secure$/);
    const again = { ...httpEvent({ path: '/api/session' }), cookies: [cookie.split(';')[0]] };
    const seen = await call('publicApi', ports, again);
    expect(JSON.parse(seen.answer.body).user).toEqual(districtOfficer);
  });

  test.each([
    ['https://other.example', 403],
    ['https://abc.execute-api.example', 403],
    ['https://rasoat.example', 200],
  ])('lets a page of %s act with a cookie: %i', async (origin, status) => {
    const { host, ports } = await surveying();
    const event = httpEvent({ method: 'POST', path: '/api/session/end', headers: { origin } });
    const cookies = [`rasoat=${sessionFor(host, officerOf(northWard))}`];
    expect((await call('publicApi', ports, { ...event, cookies })).answer.statusCode).toBe(status);
  });

  test('tells a person that the tables are of a newer version, and throws that to a workflow', async () => {
    const { host } = await surveying();
    const newer = () => Promise.reject(new Refusal('DataNewer', { found: 9, known: 4 }));
    const { answer, lines } = await call('api', newer, asked(host, ward));
    expect(answer).toMatchObject({ statusCode: 409 });
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'DataNewer' });
    expect(lines).toMatchObject([{ outcome: 'refused', errorCode: 'DataNewer' }]);
    const page = await call('publicApi', newer, httpEvent({ path: '/niem-yet/na-son-2019/02901' }));
    expect(page.answer.statusCode).toBe(409);
    expect(page.answer.body).toContain('Trang gặp lỗi');
    expect((await call('openStage', newer, opening)).answer).toMatchObject({ name: 'DataNewer' });
  });

  test('finds no household by its head’s id where the public asks, whose function reads no record', async () => {
    const { host, people } = await surveying();
    await bringTo('posting', host, people);
    await people.post();
    const closed = () => Promise.reject(new Error('AccessDenied'));
    const households = { ...host.ports.households, record: closed, records: closed };
    const ports = cloud({ ports: { ...host.ports, households } });
    const objecting = async (household: string) => {
      const body = JSON.stringify({ household, text: 'Đề nghị xem lại' });
      return (await call('publicApi', ports, asked(host, `${ward}/objections`, body))).answer.statusCode;
    };
    expect(await objecting('012345678')).toBe(404);
    expect(await objecting('h-1')).toBe(200);
    // The list does not name it, but its clock runs.
    expect(await objecting('h-4')).toBe(200);
  });

  test('answers each route only in its own function', async () => {
    const { host, ports } = await surveying();
    const statusOf = async (name: LambdaName, path: string) =>
      (await call(name, ports, asked(host, path))).answer.statusCode;
    expect(await statusOf('api', ward)).toBe(200);
    expect(await statusOf('batchApi', ward)).toBe(404);
    expect(await statusOf('publicApi', ward)).toBe(404);
    expect(await statusOf('api', `${ward}/posted`)).toBe(404);
    expect(await statusOf('publicApi', `${ward}/posted`)).toBe(409);
    expect(await statusOf('publicApi', `/niem-yet/na-son-2019/${northWard}`)).toBe(409);
    expect(await statusOf('publicApi', '/niem-yet/khong-co')).toBe(404);
  });

  test('counts a decision for the deployment, and not by ward', async () => {
    const { host, ports } = await surveying();
    const event = asked(host, `${ward}/batches`, JSON.stringify({ name: 'a.csv' }));
    const { lines } = await call('batchApi', ports, event);
    expect(lines[1]).toMatchObject({ service: 'rasoat', stage: 'test', DecisionCommitted: 1 });
    expect(JSON.stringify(lines[1])).not.toContain(northWard);
  });

  test('redirects to a marked file by a URL without a person’s name', async () => {
    const { host, people, ports } = await surveying();
    await people.send(surveyFile(fourHouseholds), 'batch-0001', 'Lò Văn Thử.csv');
    const event = asked(host, `${ward}/batches/batch-0001/marked`);
    const { statusCode, headers } = (await call('batchApi', ports, event)).answer;
    expect(statusCode).toBe(303);
    expect(headers.location).toMatch(/^https:\/\/files\.example\/marked\/.*\.xlsx/);
    expect(headers.location).not.toMatch(/Th|csv/);
  });
});
