import type { FileHandle } from 'node:fs/promises';
import type { Sheet } from '../../../../shared/batch/cells/rows.ts';
import { FileRejected, unreadable } from '../../../../shared/batch/findings/file-rejected.ts';
import { limits, overLimit } from '../../../../shared/batch/findings/limits.ts';
import { eachElement, elements } from '../xml.ts';
import type { WorkbookContext } from './cells.ts';
import { type Geometry, mergesAcross, mergesDown, readGeometry } from './geometry.ts';
import { numberFormats } from './number-formats.ts';
import { openPackage, type Package, type Relation } from './package.ts';
import { xlsxRows } from './rows.ts';
import { readSharedStrings } from './shared-strings.ts';
import { struckStyles } from './struck-styles.ts';
import { type TextStore, textStore } from './text-store.ts';
import type { ZipEntry } from './zip.ts';

/** A sheet of a workbook, with its merged ranges and column widths. */
export interface WorkbookSheet extends Sheet {
  geometry(): Promise<Geometry>;
}

/**
 * The sheets of an XLSX file in the order of their tabs. Refuses a damaged, encrypted or oversized one, or another
 * kind of ZIP. `chunkSize` is in bytes.
 */
export async function openXlsx(
  file: FileHandle,
  fileSize: number,
  chunkSize?: number,
): Promise<WorkbookSheet[]> {
  const parts = await openPackage(file, fileSize, chunkSize);
  const root = (await parts.relations('')).find(({ type }) => type === 'officeDocument');
  const path = root?.path ?? 'xl/workbook.xml';
  if (path.endsWith('.bin')) throw unreadable('binaryWorkbook');
  const xml = await parts.xml(path);
  if (xml === undefined || !/<(?:[\w.-]+:)?workbook[\s>]/.test(xml))
    throw unreadable((await isOpenDocument(parts)) ? 'openDocument' : 'otherZip');
  const relations = await parts.relations(path);
  const book = await readBook(parts, relations, xml);
  return tabsOf(parts, relations, xml).map(({ name, hidden, entry }) => {
    const geometry = () => readGeometry(parts.stream(entry));
    return {
      name,
      hidden,
      epoch: book.epoch,
      geometry,
      rows: () => xlsxRows(parts.stream(entry), book),
      merges: async () => mergesDown(await geometry()),
      mergesAcross: async () => mergesAcross(await geometry()),
    };
  });
}

/** Whether the ZIP file is a spreadsheet of LibreOffice or OpenOffice, which says so in a part of its own. */
const isOpenDocument = async (parts: Package): Promise<boolean> =>
  (await parts.xml('mimetype'))?.startsWith('application/vnd.oasis.opendocument.spreadsheet') === true;

type Tab = Pick<Sheet, 'name' | 'hidden'> & { readonly entry: ZipEntry };

/** The tabs of worksheets. Two tabs of one part are refused: they would make a small file take hours to read. */
function tabsOf(parts: Package, relations: readonly Relation[], xml: string): Tab[] {
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const tabs = new Map<ZipEntry, Tab>();
  for (const { name = '', state, ...others } of eachElement(xml, 'sheet')) {
    const [, id] = Object.entries(others).find(([key]) => key.endsWith(':id')) ?? [];
    const relation = byId.get(id ?? '');
    const entry = parts.entry(relation?.path ?? '');
    if (relation?.type !== 'worksheet' || !entry) continue;
    if (tabs.has(entry)) throw unreadable('unreadable');
    tabs.set(entry, { name, hidden: state === 'hidden' || state === 'veryHidden', entry });
  }
  return [...tabs.values()];
}

async function readBook(
  parts: Package,
  relations: readonly Relation[],
  xml: string,
): Promise<WorkbookContext> {
  const pathOf = (type: string) => relations.find((each) => each.type === type)?.path ?? '';
  const styles = await parts.xml(pathOf('styles'));
  const { date1904 } = elements(xml, 'workbookPr')[0] ?? {};
  return {
    strings: await stringsOf(parts, pathOf('sharedStrings')),
    formats: styles ? numberFormats(styles) : [],
    struck: styles ? struckStyles(styles) : undefined,
    epoch: date1904 === '1' || date1904 === 'true' ? 1904 : 1900,
  };
}

/** The shared strings. They have a limit of their own, because they stay in memory while the workbook is read. */
async function stringsOf(parts: Package, path: string): Promise<TextStore> {
  const entry = parts.entry(path);
  if (!entry) return textStore();
  if (entry.inflated > limits.sharedStringBytes) throw new FileRejected(overLimit('sharedStringBytes'));
  return readSharedStrings(parts.stream(entry));
}
