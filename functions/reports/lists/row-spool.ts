import { rm } from 'node:fs/promises';
import type { ListContent } from '../../../shared/reports/lists/list-columns.ts';
import type { ListRow } from '../../../shared/reports/lists/list-row.ts';
import { contentOf } from '../../../shared/reports/lists/score-columns.ts';
import type { Standard } from '../../../shared/standards/standard.ts';
import { type Segment, segmentFile } from '../../files/spool-segments.ts';

/** The rows of one list on disk, so that a province's lists are never in memory. Only its owner can read the file. */
export interface RowSpool {
  /** How many rows it has, and what they have. */
  readonly size: number;
  readonly holds: ListContent;
  add(row: ListRow): Promise<void>;
  /** All rows in order; may be read again. No row may be added any more. */
  rows(): AsyncGenerator<readonly ListRow[]>;
  /** Closes and removes the file. */
  remove(): Promise<void>;
}

/** Rows that are written and read at once. */
const chunk = 500;

export async function rowSpool(path: string, standard: Standard): Promise<RowSpool> {
  const file = await segmentFile<ListRow>(path);
  const content = contentOf(standard);
  const segments: Segment[] = [];
  let waiting: string[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    if (waiting.length > 0) segments.push(await file.write(waiting));
    waiting = [];
  };
  return {
    get size() {
      return size;
    },
    holds: content.held,
    async add(row) {
      content.add(row);
      size += 1;
      waiting.push(JSON.stringify(row));
      if (waiting.length >= chunk) await flush();
    },
    async *rows() {
      await flush();
      for (const segment of segments) yield await file.read(segment);
    },
    async remove() {
      await file.close();
      await rm(path);
    },
  };
}
