import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { vaultOf } from '../../functions/vault.ts';
import { ChainCheck } from '../../shared/anchors/chain-check.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Text } from '../../shared/i18n/text.ts';
import { storedVersion } from '../../shared/stored/version.ts';
import { lastBackup } from '../data-folder/last-backup.ts';
import { megabytesOf, type Space, spaceIn } from '../data-folder/space.ts';
import { pathOfKey } from '../files/file-key.ts';
import { openForReading } from '../sqlite/database.ts';
import { query } from '../sqlite/query.ts';
import { requireVault } from '../sqlite/require-vault.ts';
import { problemOfPages } from './check-folder.ts';

/** What was looked at, and what was found. */
export interface Found extends Text {
  readonly isWrong: boolean;
}

const right = (vi: string, en: string): Found => ({ isWrong: false, vi, en });
const wrong = (vi: string, en: string): Found => ({ isWrong: true, vi, en });

/** Looks through a data folder, beside a server that works on it, and changes nothing. Names files by their keys only. */
export function examine(folder: string, space: Space = spaceIn(folder)): Found[] {
  const damage = problemOfPages(join(folder, 'rasoat.db'));
  if (damage !== undefined) return [wrong(`rasoat.db bị hỏng: ${damage}`, `rasoat.db is damaged: ${damage}`)];
  const db = openForReading(folder);
  try {
    return [
      right('rasoat.db: mọi trang đọc được', 'rasoat.db: every page can be read'),
      versionOf(db),
      keyOf(folder, db),
      ...filesOf(folder, db),
      chainsOf(folder),
      backupOf(folder),
      spaceOf(space),
    ];
  } finally {
    db.close();
  }
}

function versionOf(db: DatabaseSync): Found {
  const found = query<{ user_version: number }>(db, 'PRAGMA user_version').get()?.user_version ?? 0;
  if (found > storedVersion)
    return wrong(
      `dữ liệu phiên bản ${found}, phần mềm chỉ đọc đến ${storedVersion}`,
      `data of version ${found}, this program reads up to ${storedVersion}`,
    );
  return found < storedVersion
    ? right(
        `dữ liệu phiên bản ${found}, lần chạy tới sẽ nâng lên ${storedVersion}`,
        `data of version ${found}, upgraded to ${storedVersion} by the next start`,
      )
    : right(`dữ liệu phiên bản ${found}`, `data of version ${found}`);
}

function keyOf(folder: string, db: DatabaseSync): Found {
  const path = join(folder, 'vault.key');
  if (!existsSync(path)) return wrong('thiếu vault.key', 'vault.key is missing');
  try {
    requireVault(db, vaultOf(readFileSync(path)));
    return right('vault.key đúng khóa của dữ liệu', 'vault.key is the key of the data');
  } catch (error) {
    if (error instanceof Refusal)
      return wrong('vault.key không phải khóa của dữ liệu này', 'vault.key is not the key of this data');
    return wrong('vault.key không đọc được', 'vault.key cannot be read');
  }
}

interface Named {
  readonly key: string;
  readonly bytes: number;
}

/** The files that the store names against those on the disk. */
function filesOf(folder: string, db: DatabaseSync): Found[] {
  const files = join(folder, 'files');
  const named = query<Named>(db, 'SELECT key, bytes FROM files ORDER BY key').all();
  const sizes = new Map(
    named.map(({ key }) => [key, statSync(pathOfKey(files, key), { throwIfNoEntry: false })?.size]),
  );
  const faults = named.flatMap(({ key, bytes }) => {
    const size = sizes.get(key);
    if (size === undefined) return [wrong(`thiếu tệp ${key}`, `file missing: ${key}`)];
    return size === bytes
      ? []
      : [
          wrong(
            `tệp ${key} dài ${size} byte thay vì ${bytes}`,
            `file ${key} has ${size} bytes, not ${bytes}`,
          ),
        ];
  });
  const beside = onDisk(files) - [...sizes.values()].filter((size) => size !== undefined).length;
  const count = right(`số tệp theo sổ: ${named.length}`, `files by the store: ${named.length}`);
  if (beside === 0) return [count, ...faults];
  // A crash between writing and indexing, or deleting and forgetting, leaves such files; they do no harm.
  return [
    count,
    ...faults,
    right(`số tệp ngoài sổ, không dùng: ${beside}`, `files beside it, not used: ${beside}`),
  ];
}

/** How many stored files are on the disk, apart from those that are being written. */
const onDisk = (files: string): number =>
  existsSync(files)
    ? readdirSync(files, { recursive: true, withFileTypes: true }).filter(
        (entry) => entry.isFile() && !entry.parentPath.endsWith('.incoming'),
      ).length
    : 0;

function chainsOf(folder: string): Found {
  const path = join(folder, 'chain-check.json');
  const check = existsSync(path)
    ? ChainCheck.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data
    : undefined;
  if (!check) return right('nhật ký chưa được kiểm tra đêm nào', 'the audit chains were never checked yet');
  const { problems, events, at } = check;
  return problems.length > 0
    ? wrong(
        `kiểm tra nhật ký lúc ${at}, số chỗ sai: ${problems.length}`,
        `check of the audit chains at ${at}, faults: ${problems.length}`,
      )
    : right(
        `kiểm tra nhật ký lúc ${at}: nguyên vẹn, số sự kiện: ${events}`,
        `check of the audit chains at ${at}: whole, events: ${events}`,
      );
}

function backupOf(folder: string): Found {
  const backup = lastBackup(folder);
  return backup
    ? right(`sao lưu gần nhất: ${backup.at}, ${backup.path}`, `newest backup: ${backup.at}, ${backup.path}`)
    : right('chưa sao lưu lần nào bằng npm run backup', 'never backed up with npm run backup');
}

function spaceOf(space: Space): Found {
  const [free, least] = [megabytesOf(space.free()), megabytesOf(space.least)];
  return space.isLow()
    ? wrong(
        `ổ đĩa chỉ còn trống ${free} MB; dưới ${least} MB thì không nhận tệp`,
        `${free} MB free on the disk; below ${least} MB no file is taken`,
      )
    : right(`ổ đĩa còn trống ${free} MB`, `${free} MB free on the disk`);
}
