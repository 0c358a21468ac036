import type { FileHandle } from 'node:fs/promises';
import { elements, plainXml } from '../xml.ts';
import { inflateEntry, inflateWhole } from './inflate-entry.ts';
import { utf8Bytes } from './xml-encoding.ts';
import { partName, readZip, type ZipEntry } from './zip.ts';

/** A relationship of one part of a workbook to another: its type, such as `worksheet`, and the other's path. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}

/** The parts of a workbook by their paths. */
export interface Package {
  /** The paths of all parts, in small letters. */
  readonly paths: readonly string[];
  entry(path: string): ZipEntry | undefined;
  /** The XML of a small part; undefined where there is none. */
  xml(path: string): Promise<string | undefined>;
  /** The bytes of a part of any size, in UTF-8. */
  stream(entry: ZipEntry): AsyncGenerator<Buffer>;
  /** The relationships of a part; the package itself is ''. */
  relations(of: string): Promise<Relation[]>;
}

/** The path of a relation's target, which is relative to its source or absolute. */
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
    paths: [...entries.keys()],
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
