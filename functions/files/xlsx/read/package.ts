import type { FileHandle } from 'node:fs/promises';
import { elements, plainXml } from '../xml.ts';
import { inflateEntry, inflateWhole } from './inflate-entry.ts';
import { utf8Bytes } from './xml-encoding.ts';
import { partName, readZip, type ZipEntry } from './zip.ts';

/** What one part of a workbook says of another: its kind, such as `worksheet`, and its path. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}

/** The parts of a workbook by their paths. */
export interface Package {
  entry(path: string): ZipEntry | undefined;
  /** A small part whole, or undefined where there is none. */
  xml(path: string): Promise<string | undefined>;
  /** A part of any size. */
  stream(entry: ZipEntry): AsyncGenerator<Buffer>;
  /** What a part refers to; the workbook itself is '' . */
  relations(of: string): Promise<Relation[]>;
}

/** Where a relation's target lies: beside its source, or from the root of the file. */
function resolve(base: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts: string[] = base.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** Opens the ZIP file that a workbook is. Sizes in bytes. */
export async function openPackage(file: FileHandle, fileSize: number, chunkSize?: number): Promise<Package> {
  const entries = await readZip(file, fileSize);
  const entry = (path: string) => entries.get(partName(path));
  const xml = async (path: string) => {
    const found = entry(path);
    return found ? plainXml(await inflateWhole(file, found)) : undefined;
  };
  return {
    entry,
    xml,
    stream: (found) => utf8Bytes(inflateEntry(file, found, chunkSize)),
    relations: async (of) => {
      const slash = of.lastIndexOf('/') + 1;
      const rels = await xml(`${of.slice(0, slash)}_rels/${of.slice(slash)}.rels`);
      return elements(rels ?? '', 'Relationship').map(({ Id = '', Type = '', Target = '' }) => ({
        id: Id,
        type: Type.slice(Type.lastIndexOf('/') + 1),
        path: resolve(of, Target),
      }));
    },
  };
}
