import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileOf, labels } from './province-files.ts';

const at = (label: string): number => labels.indexOf(label);
const [code, member, village, note] = [
  at('Mã hộ'),
  at('Họ và tên thành viên'),
  at('Thôn'),
  at('Ghi chú'),
] as const;

type Cells = readonly string[];

const personOf = (cells: Cells, name: string) => ({
  name,
  relation: cells[member + 1],
  birth: cells[member + 2],
  sex: cells[member + 3],
  citizenId: cells[member + 4],
  ethnicity: cells[member + 5],
});

const householdOf = (cells: Cells) => ({
  code: cells[code] ?? '',
  head: personOf(cells, cells[code + 1] ?? ''),
  members: [] as object[],
  village: cells[village],
  values: cells.slice(village + 1, note),
  note: cells[note],
});

/**
 * The least that any program does for the same: cuts the files at line breaks and commas, makes JSON of each household,
 * and inserts the wards, each in a transaction that is on the disk when it ends. It checks, classifies, counts and
 * encrypts nothing.
 */
export function recordBare(files: string, folder: string, wards: readonly string[]): number {
  const db = new DatabaseSync(join(folder, 'floor.db'));
  db.exec('PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  db.exec(
    'CREATE TABLE households (ward TEXT, key TEXT, body TEXT NOT NULL, PRIMARY KEY (ward, key)) WITHOUT ROWID',
  );
  const add = db.prepare('INSERT INTO households (ward, key, body) VALUES (?, ?, ?)');
  let count = 0;
  for (const ward of wards) {
    db.exec('BEGIN IMMEDIATE');
    let open: ReturnType<typeof householdOf> | undefined;
    const close = (): void => {
      if (!open) return;
      add.run(ward, open.code, JSON.stringify(open));
      count += 1;
    };
    const [, ...lines] = readFileSync(fileOf(files, ward), 'utf8').split('\n');
    for (const line of lines) {
      const cells = line.split(',');
      if (cells[code]) {
        close();
        open = householdOf(cells);
      } else if (cells[member]) open?.members.push(personOf(cells, cells[member]));
    }
    close();
    db.exec('COMMIT');
  }
  db.close();
  return count;
}
