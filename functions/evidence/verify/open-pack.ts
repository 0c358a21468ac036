import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { FileRejected } from '../../../shared/batch/findings/file-rejected.ts';
import { inflateEntry } from '../../files/xlsx/read/inflate-entry.ts';
import { readZip, type ZipEntry } from '../../files/xlsx/read/zip.ts';

/** An entry as it was read: its hash, and its text where it was asked for. */
export interface ReadEntry {
  readonly bytes: number;
  readonly sha256: string;
  readonly text: string;
}

/** An evidence pack, or another archive that claims to be one. */
export interface OpenPack {
  readonly names: readonly string[];
  /** Hashes an entry, and keeps its text unless it is a file of the ward’s. Undefined where its bytes are damaged. */
  read(name: string): Promise<ReadEntry | undefined>;
  close(): Promise<void>;
}

/** Of all entries together. An archive holds no more without ZIP64. */
const mostBytes = 4 * 1024 ** 3;

/** Opens a pack on the local disk. Throws `FileRejected` where it is no archive. */
export async function openPack(path: string): Promise<OpenPack> {
  const file = await open(path);
  try {
    const entries = await readZip(file, (await file.stat()).size, mostBytes);
    const byName = new Map(entries.values().map((entry) => [entry.name, entry]));
    return {
      names: [...byName.keys()],
      async read(name) {
        const entry = byName.get(name);
        return entry && readEntry(file, entry);
      },
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** Files of the ward are as long as they like; what is parsed is text that the program wrote. */
const isText = (name: string): boolean => /\.jsonl?$/.test(name) && !name.startsWith('uploads/');

async function readEntry(file: FileHandle, entry: ZipEntry): Promise<ReadEntry | undefined> {
  const hash = createHash('sha256');
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of inflateEntry(file, entry)) {
      hash.update(chunk);
      bytes += chunk.length;
      if (isText(entry.name)) chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof FileRejected) return undefined;
    throw error;
  }
  return { bytes, sha256: hash.digest('hex'), text: Buffer.concat(chunks).toString('utf8') };
}
