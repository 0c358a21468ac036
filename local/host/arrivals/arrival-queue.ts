import type { DiskFiles } from '../../files/disk-files.ts';
import type { SetAside } from '../set-aside.ts';
import { fairQueue, type Waiting } from './fair-queue.ts';

/** A file that has arrived and is not read yet. */
export interface Arrived extends Waiting {
  readonly id: number;
  readonly key: string;
  /** Whether it may hold a thread for long. */
  readonly isLong: boolean;
}

/** The files that wait to be read, of which the wards take turns. */
export interface ArrivalQueue {
  /** Takes out the next one: of those that last long where `takesLong`, and there is one, else of the others. */
  next(takesLong: boolean): Arrived | undefined;
  putBack(arrived: Arrived): void;
  count(): number;
}

export const megabyte = 1024 * 1024;

/** What failed waits in it until it may be tried again. */
export function arrivalQueue(arrivals: DiskFiles['arrivals'], failed: SetAside): ArrivalQueue {
  const queue = fairQueue<Arrived>();
  let newest = 0;
  function load(): void {
    for (const { id, key, bytes } of arrivals.since(newest)) {
      newest = id;
      queue.add({ id, key, bytes, owner: ownerOf(key), isLong: bytes > megabyte });
    }
  }
  const isDue = (each: Arrived): boolean => !failed.isWaiting(nameOf(each));
  const take = (isLong: boolean) => queue.take((each) => each.isLong === isLong && isDue(each));
  return {
    next(takesLong) {
      load();
      return (takesLong ? take(true) : undefined) ?? take(false);
    },
    putBack: queue.add,
    count: queue.count,
  };
}

/** Under which name a file is set aside. */
export const nameOf = ({ id }: Pick<Arrived, 'id'>): string => `arrival ${id}`;

/** Whose turn a file takes: that of its ward in its campaign. */
const ownerOf = (key: string): string => key.split('/').slice(0, 3).join('/');
