import { describe, expect, test } from 'vitest';
import { answerHttp } from '../../../functions/http/answer-http.ts';
import { conditionalReply } from '../../../functions/http/conditional-reply.ts';
import type { HttpReply } from '../../../functions/http/http-types.ts';
import { districtOfficer } from '../../examples.ts';
import { launched } from '../ward/ward-at-work.ts';
import { ask, clientOf, sessionFor } from './http-client.ts';
import { campaign, here, request } from './http-requests.ts';

describe('a read', () => {
  test('is answered 304 without content while nothing changed, and again in full after a change', async () => {
    const host = await launched();
    const district = clientOf(host, sessionFor(host, districtOfficer));
    const first = await district('readWard', { params: here });
    const known = { params: here, headers: { 'if-none-match': first.headers.etag ?? '' } };
    const again = await district('readWard', known);
    expect(again).toMatchObject({ status: 304, body: undefined });
    const { 'content-type': _, ...headers } = first.headers;
    expect(again.headers).toEqual(headers);
    await district('recordTraining', { params: here, body: { attended: 7 } });
    expect((await district('readWard', known)).status).toBe(200);
  });

  test('is refused to those who may not see it, whatever they have', async () => {
    const answer = await ask(
      await launched(),
      request({ path: `/api/campaigns/${campaign}/board`, headers: { 'if-none-match': '*' } }),
    );
    expect(answer.status).toBe(401);
    expect(answer.headers).not.toHaveProperty('etag');
  });

  test('is answered in full to HEAD but for the content', async () => {
    const host = await launched();
    const path = `/api/campaigns/${campaign}/board`;
    const headers = { authorization: `Bearer ${sessionFor(host, districtOfficer)}` };
    const got = await ask(host, request({ path, headers }));
    const head = await answerHttp(request({ method: 'HEAD', path, headers }), host.ports, {});
    expect(head).toMatchObject({ status: 200, headers: got.headers, body: '' });
  });
});

describe('a command', () => {
  test('has no ETag and is done whatever the client has', async () => {
    const host = await launched();
    const district = clientOf(host, sessionFor(host, districtOfficer));
    const headers = { 'if-none-match': '*' };
    const answer = await district('recordTraining', { params: here, body: { attended: 7 }, headers });
    expect(answer.status).toBe(204);
    expect(answer.headers).not.toHaveProperty('etag');
  });
});

describe('a download', () => {
  const headers = { 'content-type': 'text/x', 'content-disposition': 'attachment' };
  const reply: HttpReply = { status: 200, headers, body: '', log: {} };
  const made = { ...reply, file: { bytes: Uint8Array.of(1, 2), name: 'Mẫu.xlsx', type: 'text/x' } };
  const stored = { ...reply, file: { file: 'batches/1/marked.xlsx', name: 'x.xlsx', type: 'text/x' } };

  test('has the ETag of its bytes where they were made for the request', () => {
    const { etag = '' } = conditionalReply(made, request({})).headers;
    expect(conditionalReply(made, request({ headers: { 'if-none-match': etag } }))).toEqual({
      status: 304,
      headers: { etag },
      body: '',
      log: {},
    });
    expect(conditionalReply(made, request({ headers: { 'if-none-match': '"other"' } })).file).toEqual(
      made.file,
    );
  });

  test('has none where it is a stored file', () => {
    expect(conditionalReply(stored, request({ headers: { 'if-none-match': '*' } }))).toEqual(stored);
  });

  test.each([made, stored])('is not sent to HEAD', (download) => {
    expect(conditionalReply(download, request({ method: 'HEAD' }))).not.toHaveProperty('file');
  });
});
