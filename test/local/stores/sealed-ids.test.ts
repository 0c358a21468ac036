import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { vaultOf } from '../../../functions/vault.ts';
import { openDatabase } from '../../../local/sqlite/database.ts';
import { sqliteStores } from '../../../local/stores/sqlite-stores.ts';
import {
  choDon,
  choDonWards,
  created,
  decision,
  draft,
  fixed,
  household,
  ids,
  namCuong,
  xuanLac,
} from '../../contracts/examples.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** Every byte of the database and its log. */
const bytesIn = (folder: string): string =>
  readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'latin1'))
    .join('');

describe('identifiers on one machine', () => {
  test('stand in no file of the database in clear', async () => {
    const folder = temporaryFolder();
    const db = openDatabase(folder);
    onTestFinished(() => db.close());
    const { campaigns, households, changes } = sqliteStores(db, vaultOf(randomBytes(32)), fixed);
    await campaigns.add(choDon, choDonWards, created(choDon));
    await households.write(xuanLac, 1, [household('H1', ids.a, ids.b)]);
    await households.write(namCuong, 1, [household('H2', undefined, ids.b)]);
    const entry = { head: 'Chủ hộ', village: 'Bản Tưn', people: 4, class: 'poor' as const };
    await households.putOpening(xuanLac, [{ ...entry, citizenId: ids.c }]);
    const body = { minutes: `Người có số ${ids.a} vắng mặt` };
    await changes.commit({ decision: { ...decision('d1'), body }, event: draft() });
    const logged = bytesIn(folder);
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    const written = bytesIn(folder);
    expect(logged + written).toContain('H1');
    expect(Object.values(ids).filter((id) => logged.includes(id) || written.includes(id))).toEqual([]);
  });

  test('do not open when a row is moved to another household', async () => {
    const db = openDatabase(':memory:');
    const { households } = sqliteStores(db, vaultOf(randomBytes(32)), fixed);
    await households.write(xuanLac, 1, [household('H1', ids.a), household('H2', ids.b)]);
    db.exec(
      `UPDATE households SET sealed = (SELECT sealed FROM households WHERE key = 'H1') WHERE key = 'H2'`,
    );
    await expect(households.records(xuanLac, [1])).rejects.toThrow(/unable to authenticate data/);
  });

  test('are decrypted for counting only where they are asked for', async () => {
    const db = openDatabase(':memory:');
    const { households } = sqliteStores(db, vaultOf(randomBytes(32)), fixed);
    await households.write(xuanLac, 1, [household('H1', ids.a), household('H2', ids.b)]);
    db.exec(`UPDATE households SET sealed = x'01' WHERE key = 'H2'`);
    const { records, identify, complete } = await households.recordsToCount(xuanLac, [1]);
    expect(records.map(({ key }) => key)).toEqual(['H1', 'H2']);
    expect(identify([ids.a])[0]).toEqual(household('H1', ids.a));
    expect(() => identify([ids.b])).toThrow();
    expect(() => records.map(complete)).toThrow();
  });
});

describe('the audit table', () => {
  test('refuses to change or delete an event', async () => {
    const db = openDatabase(':memory:');
    const { campaigns, changes } = sqliteStores(db, vaultOf(randomBytes(32)), fixed);
    await campaigns.add(choDon, choDonWards, created(choDon));
    await changes.commit({ event: draft() });
    expect(() => db.exec(`UPDATE audit SET body = '{}'`)).toThrow(/append only/);
    expect(() => db.exec('DELETE FROM audit')).toThrow(/append only/);
  });
});
