import { randomBytes } from 'node:crypto';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../local/database.ts';
import { sha256 } from '../../local/sha256.ts';
import { sqliteStores } from '../../local/sqlite-ports.ts';
import { vaultOf } from '../../local/vault.ts';
import { firstBreak } from '../../shared/audit.ts';
import { campaignId, choDon, choDonWards, draft, fixed, xuanLac } from '../contracts/examples.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The same data folder opened twice, as a server and a command line do. */
async function twice() {
  const folder = temporaryFolder();
  const key = randomBytes(32);
  const open = () => {
    const db = openDatabase(folder);
    onTestFinished(() => db.close());
    return sqliteStores(db, vaultOf(key), fixed);
  };
  const [first, second] = [open(), open()];
  await first.campaigns.add(choDon, choDonWards);
  return { first, second };
}

describe('two connections to one data folder', () => {
  test('link their events onto one whole chain', async () => {
    const { first, second } = await twice();
    for (let index = 0; index < 10; index += 1) {
      await Promise.all([first, second].map(({ changes }) => changes.commit({ event: draft() })));
    }
    const chain = await second.audit.chain(campaignId, xuanLac.ward);
    expect(chain).toHaveLength(20);
    expect(firstBreak(chain, sha256)).toBeUndefined();
  });

  test('refuse a change that the other has overtaken', async () => {
    const { first, second } = await twice();
    const review = await first.wards.get(xuanLac);
    await second.changes.commit({ review, event: draft() });
    await expect(first.changes.commit({ review, event: draft() })).rejects.toMatchObject({ name: 'Stale' });
  });
});
