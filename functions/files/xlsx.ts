import type { FileHandle } from 'node:fs/promises';
import { unreadable } from '../../shared/batch/file-rejected.ts';
import type { Sheet } from '../../shared/batch/rows.ts';
import { inflateEntry, inflateWhole } from './inflate-entry.ts';
import type { Workbook } from './xlsx-cells.ts';
import { type Look, readLook } from './xlsx-look.ts';
import { xlsxRows } from './xlsx-rows.ts';
import { readSharedStrings } from './xlsx-strings.ts';
import { dateStyles } from './xlsx-styles.ts';
import { elements, refuseDtd } from './xml.ts';
import { partName, readZip, type ZipEntry } from './zip.ts';

/** A sheet of a workbook, which also knows how it looks. */
export interface WorkbookSheet extends Sheet {
  look(): Promise<Look>;
}

type Entries = ReadonlyMap<string, ZipEntry>;

/** Where a relation's target lies: beside its source, or from the root of the file. */
const resolve = (base: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1);
  const parts: string[] = base.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
};

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}

async function part(file: FileHandle, entries: Entries, path: string): Promise<string | undefined> {
  const entry = entries.get(partName(path));
  if (!entry) return undefined;
  const xml = await inflateWhole(file, entry);
  refuseDtd(xml);
  return xml;
}

async function relations(file: FileHandle, entries: Entries, of: string): Promise<Relation[]> {
  const slash = of.lastIndexOf('/') + 1;
  const xml = (await part(file, entries, `${of.slice(0, slash)}_rels/${of.slice(slash)}.rels`)) ?? '';
  return elements(xml, 'Relationship').map(({ Id = '', Type = '', Target = '' }) => ({
    id: Id,
    type: Type.slice(Type.lastIndexOf('/') + 1),
    path: resolve(of, Target),
  }));
}

/** The sheets of an XLSX file in the order of their tabs. Refuses a damaged, encrypted or oversized one, or another kind of ZIP. */
export async function openXlsx(file: FileHandle, fileSize: number): Promise<WorkbookSheet[]> {
  const entries = await readZip(file, fileSize);
  const root = (await relations(file, entries, '')).find(({ type }) => type === 'officeDocument');
  const path = root?.path ?? 'xl/workbook.xml';
  if (path.endsWith('.bin')) throw unreadable('binaryWorkbook');
  const xml = await part(file, entries, path);
  if (xml === undefined || !/<(?:[\w.-]+:)?workbook[\s>]/.test(xml)) throw unreadable('otherZip');
  const parts = await relations(file, entries, path);
  const book = await readBook(file, entries, parts, xml);
  return elements(xml, 'sheet').flatMap(({ name = '', state, ...rest }) => {
    const id = Object.entries(rest).find(([key]) => key.endsWith(':id'))?.[1];
    const relation = parts.find((each) => each.id === id);
    const entry = entries.get(partName(relation?.path ?? ''));
    if (relation?.type !== 'worksheet' || !entry) return [];
    const hidden = state === 'hidden' || state === 'veryHidden';
    return [
      {
        name,
        hidden,
        epoch: book.epoch,
        rows: () => xlsxRows(inflateEntry(file, entry), book),
        look: () => readLook(inflateEntry(file, entry)),
      },
    ];
  });
}

async function readBook(
  file: FileHandle,
  entries: Entries,
  parts: Relation[],
  xml: string,
): Promise<Workbook> {
  const named = (type: string) => parts.find((each) => each.type === type)?.path ?? '';
  const strings = entries.get(partName(named('sharedStrings')));
  const styles = await part(file, entries, named('styles'));
  const { date1904 } = elements(xml, 'workbookPr')[0] ?? {};
  return {
    strings: strings ? await readSharedStrings(inflateEntry(file, strings)) : [],
    dates: styles ? dateStyles(styles) : [],
    epoch: date1904 === '1' || date1904 === 'true' ? 1904 : 1900,
  };
}
