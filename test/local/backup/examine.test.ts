import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { examine } from '../../../local/backup/examine.ts';
import { spaceIn } from '../../../local/data-folder/space.ts';
import { openHost } from '../../../local/host/host.ts';
import { query } from '../../../local/sqlite/query.ts';
import { atWork, bringTo, launched } from '../../functions/ward/ward-at-work.ts';
import { temporaryFolder } from '../temporary-folder.ts';

async function withFiles() {
  const host = await launched();
  await bringTo('vetting', host, atWork(host));
  await host.ports.files.put('reports/another.json', Buffer.from('{}'));
  const keys = query<{ key: string }>(host.db, 'SELECT key FROM files ORDER BY key').all();
  return { folder: host.folder, keys: keys.map(({ key }) => key) };
}

const wrongIn = (folder: string): string[] =>
  examine(folder).flatMap(({ isWrong, en }) => (isWrong ? [en] : []));

describe('the examination of a data folder', () => {
  test('finds nothing wrong in a whole one, beside the machine that works on it', async () => {
    const { folder, keys } = await withFiles();
    expect(wrongIn(folder)).toEqual([]);
    expect(examine(folder).map(({ en }) => en)).toContain(`files by the store: ${keys.length}`);
  });

  test('names each file that the store names and the disk lacks or holds otherwise', async () => {
    const { folder, keys } = await withFiles();
    const [first = '', second = ''] = keys;
    rmSync(join(folder, 'files', first));
    appendFileSync(join(folder, 'files', second), 'x');
    writeFileSync(join(folder, 'files', 'stray'), 'x');
    expect(wrongIn(folder)).toEqual([
      `file missing: ${first}`,
      expect.stringMatching(new RegExp(`^file ${second} has \\d+ bytes, not \\d+$`)),
    ]);
    expect(examine(folder).map(({ en }) => en)).toContain('files beside it, not used: 1');
  });

  test('names a key that is lost, or another one', async () => {
    const { folder } = await withFiles();
    const other = temporaryFolder();
    openHost({ folder: other, now: () => new Date(), synchronous: 'NORMAL' }).close();
    rmSync(join(folder, 'vault.key'));
    expect(wrongIn(folder)).toEqual(['vault.key is missing']);
    writeFileSync(join(folder, 'vault.key'), Buffer.alloc(32, 7));
    expect(wrongIn(folder)).toEqual(['vault.key is not the key of this data']);
  });

  test('says that too little space is left for files', async () => {
    const { folder } = await withFiles();
    const space = spaceIn(folder, { measure: () => 420e6 });
    expect(examine(folder, space).filter(({ isWrong }) => isWrong)).toMatchObject([
      { en: '420 MB free on the disk; below 500 MB no file is taken' },
    ]);
  });

  test('ends at a damaged database', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'rasoat.db'), 'no database at all');
    expect(wrongIn(folder)).toEqual([expect.stringContaining('rasoat.db is damaged')]);
  });
});
