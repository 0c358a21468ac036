import { expect, test } from 'vitest';
import { openDatabase } from '../../../local/sqlite/database.ts';
import { sqliteFindings } from '../../../local/stores/sqlite-findings.ts';
import type { Finding } from '../../../shared/batch/findings/findings.ts';
import { findingsContract } from '../../contracts/findings.ts';
import { freshStores } from './fresh-stores.ts';

findingsContract('SQLite', freshStores);

const finding = (row: number): Finding => ({
  code: 'E203',
  sheet: 'Danh sách',
  row,
  column: 'AB',
  params: { label: 'Điểm B1', value: '999', from: 0, to: 400 },
  household: { row, no: String(row), code: `02901-${row}`, head: 'Lò Văn Thử' },
});
const chunkOf = (from: number): Finding[] => Array.from({ length: 256 }, (_, index) => finding(from + index));

test('reads pages of what version 8 stored, a row for each finding', async () => {
  const db = openDatabase(':memory:');
  const add = db.prepare("INSERT INTO findings (campaign, batch, place, body) VALUES ('c', 'b', ?, ?)");
  for (let place = 0; place < 30; place += 1) add.run(place, JSON.stringify(finding(place)));
  const findings = sqliteFindings(db);
  expect(await findings.list('c', 'b', { from: 10, limit: 3 })).toEqual([10, 11, 12].map(finding));
  expect(await findings.list('c', 'b')).toHaveLength(30);
  await findings.clear('c', 'b');
  expect(await findings.list('c', 'b')).toEqual([]);
  db.close();
});

test('takes a tenth of the space that the findings of a wrong file have as text', async () => {
  const db = openDatabase(':memory:');
  const findings = sqliteFindings(db);
  for (let from = 0; from < 5_120; from += 256)
    await findings.add('c', 'b', { from, findings: chunkOf(from) });
  const stored = db.prepare('SELECT sum(length(body)) AS bytes FROM findings').get();
  const text = JSON.stringify(Array.from({ length: 5_120 }, (_, row) => finding(row))).length;
  expect(Number(stored?.bytes) * 10).toBeLessThan(text);
  expect(await findings.list('c', 'b', { from: 5_000, limit: 200 })).toHaveLength(120);
  db.close();
});
