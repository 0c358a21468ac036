import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Anchors } from '../../shared/anchors/anchors.ts';
import { ChainCheck } from '../../shared/anchors/chain-check.ts';
import { syncFolder, writeSynced } from '../data-folder/synced-file.ts';

/** The key that signs the anchors of a data folder. */
export const keyFile = 'anchor.key';

/** Anchors as lines of `anchors.jsonl` in the data folder, to which nothing but the next line is ever written. */
export function anchorFile(folder: string): Anchors {
  const path = join(folder, 'anchors.jsonl');
  const checkPath = join(folder, 'chain-check.json');
  return {
    async list() {
      return textOf(path)
        .split('\n')
        .filter((line) => line !== '');
    },
    async add(_number, text) {
      const isNew = !existsSync(path);
      append(path, `${textOf(path).endsWith('\n') || isNew ? '' : '\n'}${text}\n`);
      if (isNew) syncFolder(folder);
    },
    // The first anchor brings the key into being.
    state: async () => (existsSync(join(folder, keyFile)) ? 'begun' : 'new'),
    async lastCheck() {
      const found = ChainCheck.safeParse(jsonOf(textOf(checkPath)));
      return found.success ? found.data : undefined;
    },
    async keepCheck(check) {
      const written = `${checkPath}.new`;
      rmSync(written, { force: true });
      writeSynced(written, JSON.stringify(check));
      renameSync(written, checkPath);
      syncFolder(folder);
    },
  };
}

function append(path: string, text: string): void {
  const file = openSync(path, 'a', 0o600);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

const textOf = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
