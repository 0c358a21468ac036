import { gunzipSync } from 'node:zlib';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import { requestOf, responseOf } from '../../../../functions/aws/lambda/http-event.ts';
import { httpEvent, originSecret as secret } from '../events.ts';

const noFiles = { linkTo: () => Promise.reject(new Error('no file')) };
const plain = { status: 200, headers: { 'cache-control': 'no-store' }, body: '{}', log: {} };

const requestWith = (parts: Partial<APIGatewayProxyEventV2>) =>
  requestOf({ ...httpEvent(), ...parts }, secret);

describe('a request of an HTTP API', () => {
  test('keeps its method, path, query and body', () => {
    const event = httpEvent({ method: 'POST', path: '/api/session', body: '{"name":"Đỗ"}' });
    expect(requestOf({ ...event, rawQueryString: 'limit=5&ward=02901' }, secret)).toMatchObject({
      method: 'POST',
      path: '/api/session',
      body: '{"name":"Đỗ"}',
      secure: true,
      query: { limit: '5', ward: '02901' },
    });
  });

  test('joins its cookies into one header', () => {
    expect(requestWith({ cookies: ['a=1', 'rasoat=x.y.z'] }).headers.cookie).toBe('a=1; rasoat=x.y.z');
    expect(requestWith({}).headers.cookie).toBeUndefined();
  });

  test('may come in base64', () => {
    const body = Buffer.from('{"name":"Đỗ"}').toString('base64');
    expect(requestWith({ body, isBase64Encoded: true }).body).toBe('{"name":"Đỗ"}');
  });

  test('loses the byte order mark of its body, as on one machine', () => {
    const body = '\ufeff{"name":"Đỗ"}';
    const base64 = Buffer.from(body).toString('base64');
    expect(requestWith({ body }).body).toBe('{"name":"Đỗ"}');
    expect(requestWith({ body: base64, isBase64Encoded: true }).body).toBe('{"name":"Đỗ"}');
  });

  /** As CloudFront sends them. */
  const throughSite = {
    host: 'abc.execute-api.example',
    'x-forwarded-host': 'rasoat.example',
    'x-viewer-address': '198.51.100.4',
    'x-origin-secret': secret,
  };

  test('has the host of the site and the address of who asks, as CloudFront tells them', () => {
    const { client, headers } = requestWith({ headers: throughSite });
    expect({ client, host: headers.host }).toEqual({ client: '198.51.100.4', host: 'rasoat.example' });
    expect(JSON.stringify(headers)).not.toContain(secret);
  });

  test.each([
    ['another secret', { ...throughSite, 'x-origin-secret': 'khác' }, secret],
    ['no secret', { ...throughSite, 'x-origin-secret': undefined }, secret],
    ['an empty secret', { ...throughSite, 'x-origin-secret': '' }, secret],
    ['a secret where the function has none', throughSite, undefined],
  ])('with %s comes from the API’s own host and from the connection', (_, headers, known) => {
    const request = requestOf({ ...httpEvent(), headers }, known);
    expect(request.client).toBe('203.0.113.7');
    expect(request.headers.host).toBe('abc.execute-api.example');
  });
});

describe('the ETag that a browser has', () => {
  const asked = (headers: Record<string, string>) => requestWith({ headers }).headers['if-none-match'];

  test('comes in its own header, or in the one that CloudFront adds', () => {
    expect(asked({ 'if-none-match': 'W/"a"', 'x-if-none-match': 'W/"a"' })).toBe('W/"a"');
    expect(asked({ 'x-if-none-match': 'W/"a"' })).toBe('W/"a"');
    expect(asked({})).toBeUndefined();
  });
});

describe('a reply to an HTTP API', () => {
  test('sends a session as a cookie of its own', async () => {
    const reply = { ...plain, cookies: ['rasoat=x; Secure'] };
    expect(await responseOf(reply, noFiles, {})).toEqual({
      statusCode: 200,
      body: '{}',
      headers: plain.headers,
      cookies: ['rasoat=x; Secure'],
    });
  });

  test('sends the browser to a file, under a name made of ids', async () => {
    const seen: string[] = [];
    const linkTo = async (key: string, { type, name }: { type: string; name: string }) => {
      seen.push(type);
      return `https://files.example/${key}?as=${name}`;
    };
    const file = { file: 'batches/c-1/02901/b-1/marked.xlsx', name: 'Lò Văn Thử.xlsx', type: 'text/x' };
    const headers = { ...plain.headers, 'content-type': 'text/x', 'content-disposition': 'attachment' };
    expect(await responseOf({ ...plain, headers, body: '', file }, { linkTo }, {})).toEqual({
      statusCode: 303,
      headers: {
        ...plain.headers,
        location: 'https://files.example/batches/c-1/02901/b-1/marked.xlsx?as=c-1-02901-b-1-marked.xlsx',
      },
      body: '',
    });
    expect(seen).toEqual(['text/x']);
  });

  test('contains a generated file, with its readable name', async () => {
    const bytes = Uint8Array.of(0x50, 0x4b, 0xff);
    const headers = { ...plain.headers, 'content-type': 'text/x', 'content-disposition': 'attachment' };
    const file = { bytes, name: 'Mẫu.xlsx', type: 'text/x' };
    expect(await responseOf({ ...plain, headers, body: '', file }, noFiles, {})).toEqual({
      statusCode: 200,
      headers,
      body: 'UEv/',
      isBase64Encoded: true,
    });
  });

  test('has no content where the browser has it already', async () => {
    const headers = { ...plain.headers, etag: 'W/"a"' };
    const reply = { ...plain, status: 304, headers, body: '' };
    expect(await responseOf(reply, noFiles, { 'accept-encoding': 'gzip' })).toEqual({
      statusCode: 304,
      headers,
      body: '',
    });
  });

  test('is compressed if it is long and the browser accepts that', async () => {
    const body = JSON.stringify({ wards: Array.from({ length: 200 }, () => 'Xã Xuân Lạc') });
    const asking = { 'accept-encoding': 'gzip, br' };
    const answer = await responseOf({ ...plain, body }, noFiles, asking);
    expect(answer).toMatchObject({ headers: { 'content-encoding': 'gzip' }, isBase64Encoded: true });
    expect(gunzipSync(Buffer.from(answer.body!, 'base64')).toString('utf8')).toBe(body);
    expect(await responseOf({ ...plain, body }, noFiles, {})).toMatchObject({ body });
    expect(await responseOf(plain, noFiles, asking)).toMatchObject({ body: '{}' });
  });
});
