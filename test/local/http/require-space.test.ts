import { describe, expect, onTestFinished, test } from 'vitest';
import { spaceIn } from '../../../local/data-folder/space.ts';
import { createDriver } from '../../../local/host/driver.ts';
import { createLog } from '../../../local/host/log.ts';
import { createServer } from '../../../local/http/server.ts';
import { northWard, officerOf } from '../../examples.ts';
import { sessionFor } from '../../functions/http/http-client.ts';
import { surveyed } from '../../functions/survey/surveyed.ts';

const ward = `/api/campaigns/na-son-2019/wards/${northWard}`;
const enough = 501e6;
const few = 499e6;
const almostNone = 49e6;

/** A ward in its survey on a machine whose free space the test sets. */
async function surveying() {
  const { host } = await surveyed();
  const driver = createDriver(host, () => {});
  onTestFinished(driver.stop);
  let free = enough;
  const space = spaceIn(host.folder, { measure: () => free });
  const server = createServer({ host, driver, log: createLog({ verbose: false }), demo: undefined, space });
  const headers = {
    authorization: `Bearer ${sessionFor(host, officerOf(northWard))}`,
    'content-type': 'application/json',
  };
  const post = async (path: string, body: unknown) => {
    const answer = await server.request(path, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: answer.status, ...(answer.status === 204 ? {} : await answer.json()) };
  };
  const read = async (path: string) => (await server.request(path, { headers })).status;
  const setFree = (bytes: number) => {
    free = bytes;
  };
  return { post, read, setFree };
}

const excuse = { household: '087654321', reason: 'moved' };

describe('a disk that becomes full', () => {
  test('takes no file, whether asked for a place or sent to one, and goes on with what was decided', async () => {
    const { post, read, setFree } = await surveying();
    const { upload } = await post(`${ward}/batches`, { name: 'danh-sach.csv' });
    setFree(few);
    const refused = { status: 507, code: 'DiskNearlyFull' };
    const again = await post(`${ward}/batches`, { name: 'danh-sach.csv' });
    expect(again).toMatchObject(refused);
    expect(again.what.en).toContain('499 MB');
    expect(await post(upload.url, 'x')).toMatchObject(refused);
    const attached = { to: { meeting: 'x' }, name: 'a.pdf', content: '' };
    expect(await post(`${ward}/attachments`, attached)).toMatchObject(refused);
    expect((await post(`${ward}/excuses`, excuse)).status).toBe(204);
    expect(await read(ward)).toBe(200);
    setFree(enough);
    expect((await post(`${ward}/batches`, { name: 'danh-sach.csv' })).status).toBe(200);
  });

  test('takes no change in the end, while everything can be read and people can sign in', async () => {
    const { post, read, setFree } = await surveying();
    setFree(almostNone);
    expect(await post(`${ward}/submission`, {})).toMatchObject({ status: 507, code: 'DiskNearlyFull' });
    expect(await read(ward)).toBe(200);
    const tried = await post('/api/session', { name: 'xa-02901', password: 'sai' });
    expect(tried.code).toBe('WrongPassword');
  });
});
