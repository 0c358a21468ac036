import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { vaultOf } from '../../../functions/vault.ts';
import { diskFiles } from '../../../local/files/disk-files.ts';
import { movableClock } from '../../../local/host/clock.ts';
import { openDatabase } from '../../../local/sqlite/database.ts';
import { limits } from '../../../shared/batch/findings/limits.ts';
import { filesContract } from '../../contracts/files.ts';
import { sealedFilesContract } from '../../contracts/sealed-files.ts';
import { refusal } from '../../refusal.ts';
import { temporaryFolder } from '../temporary-folder.ts';

filesContract('a disk', async () => world().files);
sealedFilesContract('a disk', async () => world().files);

const key = 'batches/cho-don-2019/02023/b1/source';
const vault = vaultOf(randomBytes(32));
const start = new Date('2019-10-08T02:00:00.000Z');

function world() {
  const folder = temporaryFolder();
  const clock = movableClock(start);
  const db = openDatabase(':memory:');
  const files = diskFiles(folder, db, { now: clock.now, vault });
  const token = async (maxBytes = 100) => (await files.uploadTo(key, { maxBytes })).url.split('/').at(-1)!;
  return { folder, clock, db, files, token, incoming: () => readdirSync(join(folder, '.incoming')) };
}

async function* sending(...chunks: (string | Error)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) {
    if (chunk instanceof Error) throw chunk;
    yield Buffer.from(chunk);
  }
}

const textOf = async ({ files }: ReturnType<typeof world>): Promise<string> =>
  readFileSync((await files.fetch(key)).path, 'utf8');

describe('an upload to a disk', () => {
  test('puts the file in place and tells that it arrived', async () => {
    const it = world();
    expect(await it.files.receive(await it.token(), sending('Chủ ', 'hộ'))).toEqual({ key });
    expect(await textOf(it)).toBe('Chủ hộ');
    expect(it.files.arrivals.pending(10)).toEqual([{ id: 1, key }]);
    const stored = join(it.folder, key);
    expect(statSync(stored).mode & 0o077).toBe(0);
    expect(readFileSync(stored).includes('hộ')).toBe(false);
  });

  test('is kept, while a posted list is deleted after 90 days', async () => {
    const { files, clock, token } = world();
    const list = 'posted/cho-don-2019/02023/a.json';
    await files.receive(await token(), sending('one'));
    await files.put(list, Buffer.from('[]'));
    const { path } = await files.fetch(list);
    clock.moveTo(new Date('2020-01-06T01:59:00.000Z'));
    files.expire();
    expect(await files.has(list)).toBe(true);
    clock.moveTo(new Date('2020-01-06T02:00:00.000Z'));
    files.expire();
    expect(await files.has(list)).toBe(false);
    expect(statSync(path, { throwIfNoEntry: false })).toBeUndefined();
    expect(await files.has(key)).toBe(true);
  });

  test('tells an arrival until it was dealt with', async () => {
    const { files, token } = world();
    await files.receive(await token(), sending('one'));
    expect(files.arrivals.pending(10)).toEqual([{ id: 1, key }]);
    files.arrivals.done(1);
    expect(files.arrivals.pending(10)).toEqual([]);
  });

  test('replaces no file that was received at another address for it', async () => {
    const it = world();
    const [first, second, third] = [await it.token(), await it.token(), await it.token()];
    const slow = Promise.withResolvers<void>();
    const underWay = it.files.receive(
      second,
      (async function* () {
        yield* sending('se');
        await slow.promise;
        yield* sending('cond');
      })(),
    );
    await it.files.receive(first, sending('first'));
    slow.resolve();
    await expect(underWay).rejects.toMatchObject({ name: 'FileAlreadySent' });
    const later = it.files.receive(third, sending('third'));
    await expect(later).rejects.toMatchObject({ name: 'FileAlreadySent' });
    expect(await textOf(it)).toBe('first');
    expect(it.files.arrivals.pending(10)).toHaveLength(1);
    expect(it.incoming()).toEqual([]);
  });

  test('takes one file at one address', async () => {
    const it = world();
    const token = await it.token();
    await it.files.receive(token, sending('first'));
    const second = it.files.receive(token, sending('second'));
    await expect(second).rejects.toMatchObject({ name: 'UploadExpired' });
    expect(await textOf(it)).toBe('first');
  });

  test('of two sendings at once takes one whole', async () => {
    const it = world();
    const token = await it.token();
    const sendings = [sending('aa', 'aa'), sending('bb', 'bb')].map((bytes) =>
      it.files.receive(token, bytes),
    );
    const statuses = (await Promise.allSettled(sendings)).map(({ status }) => status);
    expect(statuses.sort()).toEqual(['fulfilled', 'rejected']);
    expect(['aaaa', 'bbbb']).toContain(await textOf(it));
    expect(it.files.arrivals.pending(10)).toHaveLength(1);
    expect(it.incoming()).toEqual([]);
  });

  test('refuses an address after ten minutes, and one that was never given', async () => {
    const { files, token, clock } = world();
    const late = await token();
    clock.moveTo(new Date(start.getTime() + 600_000));
    await expect(files.receive(late, sending('x'))).rejects.toMatchObject({ name: 'UploadExpired' });
    await expect(files.receive('made-up', sending('x'))).rejects.toMatchObject({ name: 'UploadExpired' });
  });

  test('takes a file that takes longer than its address may wait, though others are opened meanwhile', async () => {
    const it = world();
    const token = await it.token();
    const slow = (async function* () {
      yield* sending('ha');
      it.clock.moveTo(new Date(start.getTime() + 1_800_000));
      await it.files.uploadTo('batches/cho-don-2019/02023/b2/source', { maxBytes: 1 });
      yield* sending('lf an hour');
    })();
    await it.files.receive(token, slow);
    expect(await textOf(it)).toBe('half an hour');
  });

  test('refuses a file that is too large and keeps none of it', async () => {
    const { files, token, incoming } = world();
    const larger = files.receive(await token(4), sending('123', '45', '6'.repeat(1_000)));
    await expect(larger).rejects.toMatchObject({ name: 'FileTooLarge' });
    expect(incoming()).toEqual([]);
    await files.receive(await token(4), sending('1234'));
  });

  test('takes only the bytes that were announced', async () => {
    const { files, incoming } = world();
    const sha256 = createHash('sha256').update('whole').digest('hex');
    const token = (await files.uploadTo(key, { maxBytes: 100, sha256 })).url.split('/').at(-1)!;
    await expect(files.receive(token, sending('who'))).rejects.toMatchObject({ name: 'UploadBroken' });
    expect(await files.has(key)).toBe(false);
    expect(incoming()).toEqual([]);
    await files.receive(token, sending('who', 'le'));
    expect(await files.has(key)).toBe(true);
  });

  test('names the limit in the megabytes of the page', async () => {
    const { files, token } = world();
    const larger = files.receive(await token(limits.fileBytes), sending('x'.repeat(limits.fileBytes + 1)));
    await expect(larger).rejects.toThrow(refusal('FileTooLarge', { megabytes: 50 }));
  });

  test('leaves no half file when the sender goes away, and may be sent again', async () => {
    const it = world();
    const token = await it.token();
    await expect(it.files.receive(token, sending('half', new Error('gone')))).rejects.toThrow('gone');
    expect(await it.files.has(key)).toBe(false);
    expect(it.incoming()).toEqual([]);
    expect(it.files.arrivals.pending(10)).toEqual([]);
    await it.files.receive(token, sending('whole'));
    expect(await textOf(it)).toBe('whole');
  });

  test('keeps the tokens only as hashes', async () => {
    const { db, token } = world();
    const secret = await token();
    expect(Buffer.from(db.serialize()).toString('latin1')).not.toContain(secret);
  });
});

describe('a disk folder of files', () => {
  test.each([
    '../out',
    'a/../../out',
    '/etc/x',
    'a//b',
    'a/./b',
    '.incoming/x',
    'a\\..\\b',
    'a/b\0',
    '',
    'á',
    'a/',
  ])('refuses the key %j everywhere', async (bad) => {
    const { files } = world();
    await expect(files.put(bad, new Uint8Array(1))).rejects.toMatchObject({ name: 'BadRequest' });
    await expect(files.uploadTo(bad, { maxBytes: 1 })).rejects.toMatchObject({ name: 'BadRequest' });
    expect(await files.has(bad)).toBe(false);
    await expect(files.fetch(bad)).rejects.toMatchObject({ name: 'FileNotFound' });
  });

  test('refuses a file that somebody deleted from the disk', async () => {
    const { files, folder } = world();
    await files.put('a', new Uint8Array(1));
    rmSync(join(folder, 'a'));
    await expect(files.fetch('a')).rejects.toMatchObject({ name: 'FileNotFound' });
  });

  test('does not show a file whose listing was cut off by a crash', async () => {
    const { files, folder } = world();
    mkdirSync(join(folder, 'batches'));
    writeFileSync(join(folder, 'batches', 'half'), 'ha');
    expect(await files.has('batches/half')).toBe(false);
  });

  test('clears away what a crash left aside, and leaves what is under way', () => {
    const { folder, db, clock, incoming } = world();
    for (const name of ['old', 'young']) writeFileSync(join(folder, '.incoming', name), 'x');
    utimesSync(join(folder, '.incoming', 'old'), 0, 0);
    diskFiles(folder, db, { now: clock.now, vault });
    expect(incoming()).toEqual(['young']);
  });
});
