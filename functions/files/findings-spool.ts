import type { Finding } from '../../shared/batch/findings/findings.ts';
import { type Tallies, tallying } from '../../shared/batch/report.ts';
import { type Segment, segmentFile } from './spool-segments.ts';
import { temporaryFile } from './temporary-file.ts';

/** The findings of one row of a sheet. */
interface RowFindings {
  readonly row: number;
  readonly findings: readonly Finding[];
}

/** All findings of a file, stored on the local disk so that any number of them takes little memory. */
export interface FindingsSpool {
  add(findings: readonly Finding[]): Promise<void>;
  /** The number of findings of each code, and the first of them. */
  readonly tallies: Tallies;
  /** The sheets that have a cell with a finding. */
  readonly sheets: ReadonlySet<string>;
  /** All findings in the order in which they were added, in chunks. */
  inOrder(): AsyncGenerator<readonly Finding[]>;
  /** The findings of a sheet that name a row, by rows from the top. */
  byRow(sheet: string): AsyncGenerator<RowFindings>;
  close(): Promise<void>;
}

type Numbered = readonly [number, Finding];

/** Rows whose findings are read at once: a few thousand findings even where every cell is wrong. */
const rowsPerBucket = 256;
/** Findings that are collected before they are written. */
const writtenAt = 2_048;
/** The bucket of findings that name no row. */
const noRow = -1;

const bucketOf = ({ row }: Finding): number => (row === undefined ? noRow : Math.floor(row / rowsPerBucket));

/**
 * Opens an empty spool. Findings mostly come in the order of rows, but not all: a duplicate names an earlier row. So
 * they are written in buckets of neighbouring rows.
 */
export async function openSpool(): Promise<FindingsSpool> {
  const { path, release } = await temporaryFile();
  const disk = await segmentFile<Numbered>(path);
  const written: Segment[][] = [];
  const segments = buckets<Segment>();
  let waiting = buckets<string>();

  const flush = async (): Promise<void> => {
    const added: Segment[] = [];
    for (const [sheet, bucket, items] of waiting.entries()) {
      const segment = await disk.write(items);
      added.push(segment);
      if (bucket !== noRow) segments.add(sheet, bucket, segment);
    }
    waiting = buckets();
    written.push(added);
  };
  const read = async (some: readonly Segment[]): Promise<Finding[]> => {
    const numbered = (await Promise.all(some.map(disk.read))).flat();
    return numbered.toSorted(([a], [b]) => a - b).map(([, finding]) => finding);
  };

  return {
    ...adding((sheet, bucket, item) => waiting.add(sheet, bucket, item), flush),
    async *inOrder() {
      await flush();
      for (const some of written) yield await read(some);
    },
    async *byRow(sheet) {
      await flush();
      for (const some of segments.inOrder(sheet)) yield* rowsOf(await read(some));
    },
    async close() {
      await disk.close();
      await release();
    },
  };
}

/** The part of a spool that takes findings, counts them and flushes them from time to time. */
function adding(
  put: (sheet: string, bucket: number, item: string) => void,
  flush: () => Promise<void>,
): Pick<FindingsSpool, 'add' | 'tallies' | 'sheets'> {
  const tally = tallying();
  const sheets = new Set<string>();
  let count = 0;
  return {
    tallies: tally.tallies,
    sheets,
    async add(findings) {
      for (const finding of findings) {
        const sheet = finding.sheet ?? '';
        tally.add(finding);
        if (finding.row !== undefined && finding.column !== undefined) sheets.add(sheet);
        // As JSON at once: a slice of the file's text would keep its whole chunk in memory.
        put(sheet, bucketOf(finding), `[${count},${JSON.stringify(finding)}]`);
        count += 1;
        if (count % writtenAt === 0) await flush();
      }
    },
  };
}

/** Lists of items by sheet and bucket. */
function buckets<Item>() {
  const sheets = new Map<string, Map<number, Item[]>>();
  return {
    add(sheet: string, bucket: number, item: Item): void {
      const own = sheets.get(sheet) ?? new Map<number, Item[]>();
      const items = own.get(bucket) ?? [];
      items.push(item);
      own.set(bucket, items);
      sheets.set(sheet, own);
    },
    *entries(): Generator<readonly [sheet: string, bucket: number, items: readonly Item[]]> {
      for (const [sheet, own] of sheets) for (const [bucket, items] of own) yield [sheet, bucket, items];
    },
    /** The lists of a sheet, by ascending buckets. */
    inOrder: (sheet: string): (readonly Item[])[] =>
      [...(sheets.get(sheet) ?? [])].toSorted(([a], [b]) => a - b).map(([, items]) => items),
  };
}

function rowsOf(findings: readonly Finding[]): RowFindings[] {
  return [...Map.groupBy(findings, ({ row }) => row ?? noRow)]
    .map(([row, own]) => ({ row, findings: own }))
    .toSorted((a, b) => a.row - b.row);
}
