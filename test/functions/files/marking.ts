import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { type ReadOptions, readXlsx, type Workbook } from 'hucre/xlsx';
import { openSpool } from '../../../functions/files/findings-spool.ts';
import { markFile } from '../../../functions/files/mark/mark-file.ts';
import { type OpenOptions, openSurveyFile } from '../../../functions/files/open.ts';
import { inflateWhole } from '../../../functions/files/xlsx/read/inflate-entry.ts';
import { readZip } from '../../../functions/files/xlsx/read/zip.ts';
import { textOf } from '../../../shared/batch/cells/cell-text.ts';
import type { BatchContext } from '../../../shared/batch/check.ts';
import { onDisk, type Validated, validated } from './on-disk.ts';

interface Marked {
  /** What the validation of the file gave. */
  readonly checked: Validated;
  /** Where its marked workbook lies. */
  readonly path: string;
}

/** Validates a file on the disk and marks it. */
export async function marked(
  path: string,
  options: OpenOptions = {},
  context?: BatchContext,
): Promise<Marked> {
  const checked = await validated(path, options, context);
  const spool = await openSpool();
  try {
    await spool.add(checked.findings);
    const out = onDisk('');
    const { corrections } = options;
    await markFile(path, { spool, totals: checked.totals, corrections }, out, options);
    return { checked, path: out };
  } finally {
    await spool.close();
  }
}

/** The workbook as another reader sees it. */
export const asOthersRead = (path: string, options: ReadOptions = {}): Promise<Workbook> =>
  readXlsx(readFileSync(path), options);

/** Every text and number of every sheet but the summary, by the names of sheets and places of cells. */
export async function cellsOf(path: string, options: OpenOptions = {}): Promise<Record<string, unknown>> {
  const file = await openSurveyFile(path, options);
  const cells: [string, unknown][] = [];
  for (const sheet of file.sheets)
    if (!sheet.name.startsWith('Kết quả kiểm tra'))
      for await (const rows of sheet.rows())
        for (const { number, cells: own } of rows)
          for (const [column, cell] of own.entries()) {
            const value = typeof cell === 'string' ? textOf(cell) : cell;
            if (value !== null && value !== '') cells.push([`${sheet.name}!${number},${column}`, value]);
          }
  await file.close();
  return Object.fromEntries(cells);
}

/** Every part of a workbook, by its name. */
export async function partsOf(path: string): Promise<Record<string, string>> {
  const file = await open(path);
  try {
    const entries = [...(await readZip(file, (await file.stat()).size)).values()];
    return Object.fromEntries(
      await Promise.all(entries.map(async (entry) => [entry.name, await inflateWhole(file, entry)] as const)),
    );
  } finally {
    await file.close();
  }
}
