import { type FileHandle, open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import type { Finding } from '../../shared/batch/findings/findings.ts';
import { type Tallies, tallying } from '../../shared/batch/report.ts';
import { temporaryFile } from './temporary-file.ts';

/** The findings of one row of a sheet. */
interface RowFindings {
  readonly row: number;
  readonly findings: readonly Finding[];
}

/** All findings of a file, however many, kept on the local disk so that they cost little memory. */
export interface FindingsSpool {
  add(findings: readonly Finding[]): Promise<void>;
  /** How many there are of each code, and the first of each. */
  readonly tallies: Tallies;
  /** The sheets of which a cell is named. */
  readonly sheets: ReadonlySet<string>;
  /** In the order in which they were found, in chunks. */
  inOrder(): AsyncGenerator<readonly Finding[]>;
  /** Those of a sheet that name a row, by rows from the top. */
  byRow(sheet: string): AsyncGenerator<RowFindings>;
  close(): Promise<void>;
}

/** Where on the disk some findings of one bucket lie, deflated. */
interface Segment {
  readonly at: number;
  readonly length: number;
}

type Numbered = readonly [number, Finding];

/** Rows whose findings are read at once: a few thousand findings even where every cell is wrong. */
const rowsPerBucket = 256;
/** Findings that are gathered before they are written. */
const writtenAt = 2_048;

const deflate = promisify<string, { level: number }, Buffer>(deflateRaw);
const inflate = promisify<Buffer, Buffer>(inflateRaw);

const bucketOf = ({ row }: Finding): number => (row === undefined ? -1 : Math.floor(row / rowsPerBucket));

/** An empty spool in a file of its owner's alone. Findings nearly follow the rows, but twins name earlier ones. */
export async function openSpool(): Promise<FindingsSpool> {
  const { path, release } = await temporaryFile();
  const disk = await segmentsIn(path);
  const tally = tallying();
  const sheets = new Set<string>();
  const written: Segment[][] = [];
  const places = placesOf<Segment>();
  let waiting = placesOf<string>();
  let count = 0;

  const flush = async (): Promise<void> => {
    const segments: Segment[] = [];
    for (const [sheet, buckets] of waiting.all)
      for (const [bucket, lines] of buckets) {
        const segment = await disk.write(`[${lines.join(',')}]`);
        segments.push(segment);
        if (bucket >= 0) places.add(sheet, bucket, segment);
      }
    waiting = placesOf();
    written.push(segments);
  };

  return {
    tallies: tally.tallies,
    sheets,
    async add(findings) {
      for (const finding of findings) {
        const sheet = finding.sheet ?? '';
        tally.add(finding);
        if (finding.row !== undefined && finding.column !== undefined) sheets.add(sheet);
        // As text at once: what was cut from a file would keep its whole piece in memory.
        waiting.add(sheet, bucketOf(finding), `[${count},${JSON.stringify(finding)}]`);
        count += 1;
        if (count % writtenAt === 0) await flush();
      }
    },
    async *inOrder() {
      await flush();
      for (const segments of written) {
        const found = (await Promise.all(segments.map(disk.read))).flat();
        yield found.toSorted(([a], [b]) => a - b).map(([, finding]) => finding);
      }
    },
    async *byRow(sheet) {
      await flush();
      const buckets = [...(places.all.get(sheet) ?? [])].toSorted(([a], [b]) => a - b);
      for (const [, segments] of buckets) yield* rowsOf((await Promise.all(segments.map(disk.read))).flat());
    },
    async close() {
      await disk.close();
      await release();
    },
  };
}

/** Lists by sheet and bucket. */
function placesOf<Item>() {
  const all = new Map<string, Map<number, Item[]>>();
  const add = (sheet: string, bucket: number, item: Item): void => {
    const buckets = all.get(sheet) ?? new Map<number, Item[]>();
    const items = buckets.get(bucket) ?? [];
    items.push(item);
    buckets.set(bucket, items);
    all.set(sheet, buckets);
  };
  return { all, add };
}

function rowsOf(found: readonly Numbered[]): RowFindings[] {
  const inOrder = found.toSorted(([a], [b]) => a - b).map(([, finding]) => finding);
  return [...Map.groupBy(inOrder, ({ row }) => row!)]
    .map(([row, findings]) => ({ row, findings }))
    .toSorted((a, b) => a.row - b.row);
}

async function segmentsIn(path: string) {
  const file: FileHandle = await open(path, 'wx+', 0o600);
  let size = 0;
  return {
    async write(json: string): Promise<Segment> {
      const bytes = await deflate(json, { level: 1 });
      const segment = { at: size, length: bytes.length };
      size += bytes.length;
      await file.write(bytes, 0, bytes.length, segment.at);
      return segment;
    },
    async read({ at, length }: Segment): Promise<Numbered[]> {
      const { buffer } = await file.read(Buffer.alloc(length), 0, length, at);
      return JSON.parse((await inflate(buffer)).toString('utf8')) as Numbered[];
    },
    close: () => file.close(),
  };
}
