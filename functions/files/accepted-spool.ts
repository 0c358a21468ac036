import { type AcceptedHousehold, acceptedHousehold } from '../../shared/batch/accepted-household.ts';
import type { CheckItem } from '../../shared/batch/check.ts';
import { type Segment, segmentFile } from './spool-segments.ts';
import { temporaryFile } from './temporary-file.ts';

/** The accepted households of a file, stored on the local disk so that any number of them takes little memory. */
export interface AcceptedSpool {
  /** Adds the households among the items, which come in the order of the file. */
  add(items: readonly CheckItem[]): Promise<void>;
  /** The households in the order of the file, in chunks, without those that a later row retracted. */
  inOrder(): AsyncGenerator<readonly AcceptedHousehold[]>;
  close(): Promise<void>;
}

type Numbered = readonly [number, AcceptedHousehold];

/** Households that are collected before they are written. */
const writtenAt = 2_048;

/** Opens an empty spool. The first of the standards is the official one. */
export async function openAcceptedSpool(standards: readonly string[]): Promise<AcceptedSpool> {
  const { path, release } = await temporaryFile();
  const disk = await segmentFile<Numbered>(path);
  const written: Segment[] = [];
  /** Numbers of the households that a later row made duplicates; households are counted from 0. */
  const retracted = new Set<number>();
  let waiting: string[] = [];
  let count = 0;

  const flush = async (): Promise<void> => {
    if (waiting.length > 0) written.push(await disk.write(waiting));
    waiting = [];
  };
  return {
    async add(items) {
      for (const item of items) {
        if (item.is === 'retracted') retracted.add(item.household);
        if (item.is === 'household')
          waiting.push(JSON.stringify([count, acceptedHousehold(item.checked, standards)]));
        if (item.is === 'household' || item.is === 'rejected') count += 1;
      }
      if (waiting.length >= writtenAt) await flush();
    },
    async *inOrder() {
      await flush();
      for (const segment of written) {
        const numbered = await disk.read(segment);
        yield numbered.filter(([number]) => !retracted.has(number)).map(([, household]) => household);
      }
    },
    async close() {
      await disk.close();
      await release();
    },
  };
}
