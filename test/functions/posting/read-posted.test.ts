import { describe, expect, test } from 'vitest';
import { northWard, officerOf } from '../../examples.ts';
import type { FreshHost } from '../../fresh-host.ts';
import { clientOf, sessionFor } from '../http/http-client.ts';
import { here, surveying } from '../http/http-requests.ts';
import { type atWork, bringTo, fourHouseholds } from '../ward/ward-at-work.ts';

async function posting(): Promise<{ host: FreshHost; ward: ReturnType<typeof atWork> }> {
  const { host, ward } = await surveying();
  await ward.upload(fourHouseholds);
  await ward.submit();
  await bringTo('posting', host, ward);
  await ward.post();
  return { host, ward };
}

describe('the public list', () => {
  test('is shown while it is posted, and says no more than it must', async () => {
    const { host } = await posting();
    const { status, body } = await clientOf(host)('readPosted', { params: here });
    expect(status).toBe(200);
    expect(body.households).toHaveLength(3);
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
    expect(filed.body).toEqual({ receipt: expect.any(String) });
    expect((await ward.publication()).objections).toEqual([]);
    const officer = clientOf(host, sessionFor(host, officerOf(northWard)));
    const { body: came } = await officer('readIntake', { params: here });
    expect(came.entries).toMatchObject([{ name: head, text, state: 'received' }]);
    await officer('accept', { params: here, body: { receipt: filed.body.receipt } });
    const { body: seen } = await officer('readObjections', { params: here });
    expect(seen.objections).toMatchObject([{ head, text }]);
  });
});
