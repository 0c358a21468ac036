import { hash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { describe, expect, onTestFinished, test } from 'vitest';
import { vaultOf } from '../../../functions/vault.ts';
import { openDatabase } from '../../../local/sqlite/database.ts';
import { sqliteStores } from '../../../local/stores/sqlite-stores.ts';
import { firstBreak } from '../../../shared/audit.ts';
import { campaignId, choDon, choDonWards, created, draft, fixed, xuanLac } from '../../contracts/examples.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** A data folder that is opened more than once, as by a server and a command line. */
async function world() {
  const folder = temporaryFolder();
  const key = randomBytes(32);
  const open = () => {
    const db = openDatabase(folder);
    onTestFinished(() => db.close());
    return sqliteStores(db, vaultOf(key), fixed);
  };
  const stores = open();
  await stores.campaigns.add(choDon, choDonWards, created(choDon));
  const committing = async (times: number): Promise<void> => {
    const worker = new Worker(new URL('./committer.ts', import.meta.url), {
      workerData: { folder, key, times },
    });
    await once(worker, 'exit');
  };
  return { stores, open, committing };
}

describe('several connections to one data folder', () => {
  test('link their events onto one whole chain while they write at the same time', async () => {
    const { stores, committing } = await world();
    await Promise.all([committing(100), committing(100)]);
    const chain = await stores.audit.chain(campaignId, xuanLac.ward);
    expect(chain).toHaveLength(200);
    expect(firstBreak(chain, (text) => hash('sha256', text))).toBeUndefined();
  });

  test('refuse a change that another has overtaken', async () => {
    const { stores, open } = await world();
    const review = await stores.wards.get(xuanLac);
    await open().changes.commit({ review, event: draft() });
    await expect(stores.changes.commit({ review, event: draft() })).rejects.toMatchObject({ name: 'Stale' });
  });
});
