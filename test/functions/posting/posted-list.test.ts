import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerHttp } from '../../../functions/http/answer-http.ts';
import type { Campaign } from '../../../shared/campaign.ts';
import { addressOf, type EndpointName } from '../../../shared/contract/contract.ts';
import type { Ports } from '../../../shared/ports.ts';
import { requireStage } from '../../../shared/ward/stage-runs.ts';
import { campaignWith, lowerVillage, northWard, plainCampaign } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { atWork, bringTo, launched } from '../ward/ward-at-work.ts';

const params = { campaign: plainCampaign.id, ward: northWard };

/** Ports without access to household records, like the public's function. */
const withoutHouseholds = (ports: Ports): Ports => ({
  ...ports,
  households: new Proxy(ports.households, {
    get(households, name) {
      if (name === 'fingerprint') return households.fingerprint;
      return () => Promise.reject(new Error(`households.${String(name)} is not allowed`));
    },
  }),
});

async function onTheBoard(campaign: Campaign = plainCampaign) {
  const host = await launched({ campaign });
  const ward = atWork(host, campaign);
  await bringTo('posting', host, ward);
  await host.passTo('2019-10-25T09:00');
  await ward.post();
  const anyone = async (name: EndpointName, method: 'GET' | 'POST', body: unknown = {}) => {
    const headers = { host: 'rasoat.example', 'content-type': 'application/json' };
    const request = { method, path: addressOf(name, params), query: {}, headers, secure: true };
    const asked = { ...request, body: JSON.stringify(body) };
    const answer = await answerHttp(asked, withoutHouseholds(host.ports), { group: 'public' });
    return { status: answer.status, body: JSON.parse(answer.body) };
  };
  const board = async () => (await anyone('readPosted', 'GET')).body;
  const headNow = async (head: string) =>
    (await board()).households.find((each: { head: string }) => each.head === head);
  return { host, ward, anyone, board, headNow };
}

describe('the public board', () => {
  test('works without reading any household record', async () => {
    const { host, ward, anyone, board } = await onTheBoard();
    const { households } = await board();
    expect(households).toHaveLength(3);
    const body = { household: households[0].ref, text: 'Đề nghị xem lại' };
    expect(await anyone('fileObjection', 'POST', body)).toEqual({
      status: 200,
      body: { receipt: expect.any(String) },
    });
    expect(await host.ports.intakes.heads(ward.ref)).toHaveLength(1);
    expect((await anyone('readSession', 'GET')).status).toBe(200);
  });

  test('shows no id number that somebody wrote beside a name', async () => {
    const host = await launched();
    const ward = atWork(host);
    await host.passTo('2019-10-08T09:00');
    await ward.train();
    await ward.upload([{ code: 'h-1', name: 'Lò Văn Thử 012345678', village: lowerVillage }], 'list');
    await ward.submit();
    await host.passTo('2019-10-20T18:30');
    await ward.meet(lowerVillage);
    await ward.forward();
    await host.passTo('2019-10-25T09:00');
    await ward.post();
    const { households } = await perform('readPosted', { ...ward.ref, by: undefined }, host.ports);
    expect(households).toMatchObject([{ head: expect.stringMatching(/^Lò Văn Thử 0123\*+678$/) }]);
  });

  test('shows a changed household once, as it was posted again', async () => {
    const { host, ward, board, headNow } = await onTheBoard();
    expect(await headNow('Nông Thị Thử')).toMatchObject({ now: 'near-poor' });
    await ward.object('h-2');
    await ward.resolve('h-2', 'changed', { b2: 30 });
    expect((await board()).households).toHaveLength(3);
    expect(await headNow('Nông Thị Thử')).toMatchObject({ now: 'poor' });
    await host.passTo('2019-11-06T09:00');
    expect(await board()).toMatchObject({ code: 'NotPosted' });
  });

  test('does not name who asked and was refused, and only officials may object for them', async () => {
    const { ward, anyone, headNow } = await onTheBoard();
    expect(await headNow('Triệu Thị Thử')).toBeUndefined();
    const body = { household: 'h-4', text: 'Hộ này bị bỏ sót' };
    expect((await anyone('fileObjection', 'POST', body)).body.code).toBe('HouseholdNotFound');
    await ward.object('h-4');
    await ward.resolve('h-4', 'changed', { b1: 130 });
    expect(await headNow('Triệu Thị Thử')).toMatchObject({ before: 'other', now: 'near-poor' });
  });

  test('takes a household down that a recheck found not poor and that was not poor before', async () => {
    const { ward, board, headNow } = await onTheBoard();
    await ward.object('h-2');
    await ward.resolve('h-2', 'changed', { b1: 200 });
    expect(await headNow('Nông Thị Thử')).toBeUndefined();
    expect((await board()).postings).toHaveLength(2);
    await ward.object('h-2');
    expect((await ward.publication()).objections).toHaveLength(2);
  });

  test('names everybody where the province chose so', async () => {
    const { board } = await onTheBoard(campaignWith({ posting: { include: 'all' } }));
    expect((await board()).households).toHaveLength(4);
  });

  test('takes no objection to a household whose clock has run out while another’s runs', async () => {
    const { host, ward, board, anyone } = await onTheBoard();
    const { households } = await board();
    await host.passTo('2019-11-05T10:00');
    await ward.object('h-2');
    await ward.resolve('h-2', 'changed', { b2: 30 });
    await host.passTo('2019-11-07T10:00');
    expect((await board()).households).toMatchObject([{ head: 'Nông Thị Thử', now: 'poor' }]);
    const over = households.find((each: { village: string }) => each.village === lowerVillage);
    const answer = await anyone('fileObjection', 'POST', { household: over.ref, text: 'Muộn' });
    expect(answer).toMatchObject({ status: 404, body: { code: 'HouseholdNotFound' } });
    await expect(ward.object('h-3')).rejects.toThrow(refusal('PostingOver'));
  });

  test('refuses a list whose file is lost, and the ward goes on', async () => {
    const { host, ward, anyone } = await onTheBoard();
    rmSync(join(host.folder, 'files', 'posted'), { recursive: true });
    host.db.exec("DELETE FROM files WHERE key LIKE 'posted/%'");
    const { status, body } = await anyone('readPosted', 'GET');
    expect({ status, code: body.code }).toEqual({ status: 410, code: 'PostedListLost' });
    await expect(ward.object('h-1')).rejects.toThrow(refusal('PostedListLost'));
    await host.passTo('2019-11-06T00:00');
    await ward.approve();
    expect((await ward.review()).stage).toBe('recorded');
  });

  test('refuses a list that was posted without a file', async () => {
    const { host, ward, anyone } = await onTheBoard();
    const review = await ward.review();
    requireStage(review, plainCampaign, 'posting');
    const postings = review.publication.postings.map(({ list: _, ...posting }) => posting);
    const publication = { ...review.publication, postings };
    await host.ports.changes.commit({ review: { ...review, publication } });
    expect((await anyone('readPosted', 'GET')).body.code).toBe('PostedListLost');
  });

  test('shows only the returned households after a return', async () => {
    const { host, ward, board } = await onTheBoard();
    await host.passTo('2019-11-06T08:00');
    await perform('returnHouseholds', { ...ward.approver, households: ['h-3'], reason: 'Thiếu' }, host.ports);
    await host.settle();
    expect(await board()).toMatchObject({ code: 'NotPosted' });
    await ward.meet(lowerVillage);
    await ward.forward();
    await ward.post();
    expect((await board()).households).toMatchObject([{ head: 'Hoàng Văn Thử' }]);
  });
});
