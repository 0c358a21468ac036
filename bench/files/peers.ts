import { createReadStream, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { ReadRows } from './job.ts';

type Cells = readonly unknown[];
type Load = (name: string) => unknown;

interface Peer {
  readonly name: string;
  readonly package: string;
  readonly format: 'csv' | 'xlsx';
  /** The most rows; with more it takes minutes or runs out of memory. */
  readonly upTo?: number;
  /** Loads the package; `load` finds the packages of the benchmark. */
  readonly open: (load: Load) => ReadRows | Promise<ReadRows>;
}

type Papaparse = {
  parse(text: string, options: { skipEmptyLines: boolean; step: (row: { data: Cells }) => void }): void;
};
type CsvParse = { parse(options: object): Readable & Writable };
type ReadExcelFile = { readSheet(path: string): Promise<readonly Cells[]> };
interface ExcelRow {
  readonly values: Cells;
}
interface Exceljs {
  readonly stream: {
    readonly xlsx: {
      WorkbookReader: new (path: string, options: object) => AsyncIterable<AsyncIterable<ExcelRow>>;
    };
  };
  readonly Workbook: new () => {
    readonly xlsx: { readFile(path: string): Promise<void> };
    eachSheet(visit: (sheet: { eachRow(visit: (row: ExcelRow) => void): void }) => void): void;
  };
}

/** Each peer with its fastest way to give every row, and with its stream if it has one. */
export const peers: readonly Peer[] = [
  {
    name: 'papaparse',
    package: 'papaparse',
    format: 'csv',
    open: (load) => {
      const { parse } = load('papaparse') as Papaparse;
      return (path, take) =>
        parse(readFileSync(path, 'utf8'), { skipEmptyLines: true, step: ({ data }) => take(data) });
    },
  },
  {
    name: 'csv-parse, stream',
    package: 'csv-parse',
    format: 'csv',
    open: (load) => {
      const { parse } = load('csv-parse') as CsvParse;
      return (path, take) =>
        finished(
          createReadStream(path)
            .pipe(parse({ bom: true }))
            .on('data', take),
        );
    },
  },
  {
    name: 'hucre',
    package: 'hucre',
    format: 'csv',
    open: async () => {
      const { streamCsvRows } = await import('hucre/csv');
      return (path, take) => {
        for (const cells of streamCsvRows(readFileSync(path, 'utf8'))) take(cells);
      };
    },
  },
  {
    name: 'hucre, stream',
    package: 'hucre',
    format: 'xlsx',
    open: async () => {
      const { streamXlsxRows } = await import('hucre/xlsx');
      return async (path, take) => {
        for await (const { values } of streamXlsxRows(readFileSync(path))) take(values);
      };
    },
  },
  {
    name: 'read-excel-file',
    package: 'read-excel-file',
    format: 'xlsx',
    open: (load) => {
      const { readSheet } = load('read-excel-file/node') as ReadExcelFile;
      return async (path, take) => {
        for (const cells of await readSheet(path)) take(cells);
      };
    },
  },
  {
    name: 'exceljs, stream',
    package: 'exceljs',
    format: 'xlsx',
    open: (load) => {
      const { stream } = load('exceljs') as Exceljs;
      return async (path, take) => {
        for await (const sheet of new stream.xlsx.WorkbookReader(path, {}))
          for await (const { values } of sheet) take(values);
      };
    },
  },
  {
    name: 'exceljs, whole',
    package: 'exceljs',
    format: 'xlsx',
    upTo: 20_000,
    open: (load) => {
      const { Workbook } = load('exceljs') as Exceljs;
      return async (path, take) => {
        const book = new Workbook();
        await book.xlsx.readFile(path);
        book.eachSheet((sheet) => sheet.eachRow(({ values }) => take(values)));
      };
    },
  },
];

/** Loads a peer from the folder in which the benchmark installed it. */
export async function openPeer(name: string, folder: string): Promise<ReadRows> {
  const peer = peers.find((each) => each.name === name);
  if (!peer) throw new Error(`There is no peer ${name}.`);
  return peer.open(createRequire(join(folder, 'package.json')));
}
