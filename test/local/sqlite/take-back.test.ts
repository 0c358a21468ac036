import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { vaultOf } from '../../../functions/vault.ts';
import { uploadStore } from '../../../local/files/file-index.ts';
import { attemptGuard } from '../../../local/identity/attempts.ts';
import { sqliteIdentity } from '../../../local/identity/sqlite-identity.ts';
import { schema } from '../../../local/runner/journal/schema.ts';
import { openDatabase } from '../../../local/sqlite/database.ts';
import { takeBack } from '../../../local/sqlite/take-back.ts';
import { sqliteStores } from '../../../local/stores/sqlite-stores.ts';
import { campaignId, draft, withCampaign } from '../../contracts/examples.ts';

const today = new Date('2019-11-06T02:00:00.000Z');
const ahead = new Date('2019-12-06T02:00:00.000Z');

/** A database whose time was a month ahead, and is put right by `putBack`. */
function world() {
  const db = openDatabase(':memory:');
  db.exec(schema);
  let time = ahead;
  const now = () => time;
  const putBack = () => {
    time = today;
    takeBack(db, time);
  };
  return { db, now, putBack };
}

describe('what was set while the clock was ahead', () => {
  test('frees a message whose pause would end next month', async () => {
    const { db, now, putBack } = world();
    const stores = await withCampaign(async () => sqliteStores(db, vaultOf(randomBytes(32)), now), now);
    const mail = {
      kind: 'mail' as const,
      campaignId,
      to: 'an@example.org',
      subject: 'Nhắc hạn',
      text: '3 hộ',
    };
    await stores.changes.commit({ event: draft(), outbox: [mail] });
    const [message] = await stores.outbox.pending(1);
    await stores.outbox.failed(message!.id, 'busy');
    putBack();
    expect(await stores.outbox.pending(1)).toHaveLength(1);
  });

  test('locks nobody out for a month, and lets nobody stay signed in for one', async () => {
    const { db, now, putBack } = world();
    const identity = sqliteIdentity(db, { now, cost: { N: 16, r: 8, p: 1 } });
    await identity.addUser(
      { name: 'xuanlac', role: 'ward', area: '02023', province: '06' },
      'secret-password',
    );
    const { session } = await identity.signIn('xuanlac', 'secret-password');
    const guard = attemptGuard(db, now);
    const limits = [{ key: 'one', most: 1 }];
    guard.count(limits);
    putBack();
    expect(() => guard.count(limits)).not.toThrow();
    expect(await identity.session(session)).toBeUndefined();
  });

  test('lets no address for an upload outlive its minutes', () => {
    const { db, now, putBack } = world();
    const uploads = uploadStore(db, now);
    const token = uploads.open('inbox/a', 10, null);
    putBack();
    expect(() => uploads.find(token)).toThrow(expect.objectContaining({ name: 'UploadExpired' }));
  });
});
