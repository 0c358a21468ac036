import { appendFileSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { hashFile } from '../../../functions/files/hash.ts';
import { makeBackup } from '../../../local/backup/make-backup.ts';
import { restoreBackup } from '../../../local/backup/restore-backup.ts';
import { lastBackup } from '../../../local/data-folder/last-backup.ts';
import { openHost } from '../../../local/host/host.ts';
import { scheduleNights } from '../../../local/host/nightly.ts';
import { standardsOf } from '../../../shared/campaign.ts';
import { summarise } from '../../../shared/results/summarise.ts';
import { at, plainCampaign } from '../../examples.ts';
import { atWork, bringTo, launched } from '../../functions/ward/ward-at-work.ts';
import { refusal } from '../../refusal.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const now = at('2019-10-20T09:00');

/** A machine with a ward whose list is posted, its chains anchored. */
async function working() {
  const host = await launched();
  await scheduleNights(host.ports.schedules);
  await bringTo('posting', host, atWork(host));
  await atWork(host).post();
  await host.tick();
  return host;
}

const places = () => {
  const folder = temporaryFolder();
  return { to: join(folder, 'backup'), keys: join(folder, 'keys'), restored: join(folder, 'restored') };
};

/** Every row of every table. */
function rowsOf(folder: string): Record<string, unknown[]> {
  const db = new DatabaseSync(join(folder, 'rasoat.db'), { readOnly: true });
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  const rows = tables.map(({ name }) => [name, db.prepare(`SELECT * FROM "${name}"`).all()]);
  db.close();
  return Object.fromEntries(rows);
}

async function hashesOf(folder: string): Promise<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) =>
    each.isFile(),
  );
  const names = entries.map((each) => join(each.parentPath, each.name).slice(folder.length + 1));
  const kept = names.filter((name) => !/^rasoat\.|^last-backup|\.incoming/.test(name)).sort();
  return Object.fromEntries(
    await Promise.all(kept.map(async (name) => [name, await hashFile(join(folder, name))])),
  );
}

describe('a backup', () => {
  test('restored is the machine as it was: by row, by hash of each file, by recount and by chain', async () => {
    const host = await working();
    const { to, keys, restored } = places();
    const rows = rowsOf(host.folder);
    const hashes = await hashesOf(host.folder);
    const ward = atWork(host);
    const before = { review: await ward.review(), records: await ward.records(), chain: await ward.audit() };

    const made = await makeBackup({ folder: host.folder, to, keys, now });
    expect(made.missing).toEqual([]);
    // What happens after it is not in it, and what was written half is no part of it either.
    await ward.object('h-1');
    await restoreBackup({ backup: to, folder: restored, keys });
    expect(rowsOf(restored)).toEqual(rows);
    expect(await hashesOf(restored)).toEqual(hashes);

    const again = openHost({ folder: restored, now: () => now, synchronous: 'NORMAL' });
    const { ports } = again;
    const review = await ports.wards.get(ward.ref);
    const records = await ports.households.records(ward.ref, review.generations);
    const opening = await ports.households.opening(ward.ref);
    expect({ review, records, chain: await ports.audit.chain(ward.ref.campaignId, ward.ref.ward) }).toEqual(
      before,
    );
    const { fingerprint } = ports.households;
    expect(summarise({ records, opening, standards: standardsOf(plainCampaign), fingerprint })).toEqual(
      review.totals,
    );
    await again.tick();
    expect((await ports.anchors.lastCheck())?.problems).toEqual([]);
    again.close();
  });

  test('holds one moment of a machine that goes on, and can be read by its owner alone', async () => {
    const host = await working();
    const { to } = places();
    const making = makeBackup({ folder: host.folder, to, now });
    for (const household of ['h-1', 'h-3']) await atWork(host).object(household);
    await making;
    const events = rowsOf(to).audit?.length ?? 0;
    expect(events).toBeGreaterThan(0);
    expect(events).toBeLessThanOrEqual(rowsOf(host.folder).audit?.length ?? 0);
    for (const name of ['.', 'rasoat.db', 'manifest.json']) {
      expect(statSync(join(to, name)).mode & 0o077).toBe(0);
    }
    expect(readdirSync(to)).not.toContain('vault.key');
    expect(lastBackup(host.folder)).toEqual({ at: now.toISOString(), path: to });
  });

  test('names files that the disk has lost, and holds the rest', async () => {
    const host = await working();
    const { to } = places();
    const [lost] = rowsOf(host.folder).files as { key: string }[];
    rmSync(join(host.folder, 'files', lost?.key ?? ''));
    const { missing, files } = await makeBackup({ folder: host.folder, to, now });
    expect(missing).toEqual([lost?.key]);
    expect(Object.keys(files).length).toBeGreaterThan(2);
  });
});

describe('a backup is not restored', () => {
  async function backedUp() {
    const host = await working();
    const { to, keys, restored } = places();
    await makeBackup({ folder: host.folder, to, keys, now });
    return { to, keys, restored, restore: () => restoreBackup({ backup: to, folder: restored, keys }) };
  }
  const damaged = (path: string) => refusal('BackupDamaged', { path });

  test.each([
    ['of which a file was changed', (to: string) => appendFileSync(join(to, 'rasoat.db'), 'x'), 'rasoat.db'],
    ['of which a file is missing', (to: string) => rmSync(join(to, 'anchors.jsonl')), 'anchors.jsonl'],
    ['into which a file was put', (to: string) => writeFileSync(join(to, 'other'), ''), 'other'],
    ['without its manifest', (to: string) => rmSync(join(to, 'manifest.json')), 'manifest.json'],
  ] as const)('%s, and leaves no folder', async (_, damage, path) => {
    const { to, restored, restore } = await backedUp();
    damage(to);
    await expect(restore()).rejects.toEqual(damaged(path));
    expect([existsSync(restored), existsSync(`${restored}.new`)]).toEqual([false, false]);
  });

  test('without its key or with another', async () => {
    const { to, keys, restored, restore } = await backedUp();
    const other = temporaryFolder();
    openHost({ folder: other, now: () => now, synchronous: 'NORMAL' }).close();
    await expect(restoreBackup({ backup: to, folder: restored, keys: other })).rejects.toEqual(
      refusal('OtherKey'),
    );
    rmSync(join(keys, 'vault.key'));
    await expect(restore()).rejects.toMatchObject({ name: 'KeyLost' });
    expect(existsSync(restored)).toBe(false);
  });
});
