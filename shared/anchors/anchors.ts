import type { ChainCheck } from './chain-check.ts';

/** Where the anchors are kept: apart from the store whose chains they cover, and only ever added to. */
export interface Anchors {
  /**
   * The texts of all entries in the order in which they were added, also those that are no anchors: whoever reads them
   * decides what they are worth.
   */
  list(): Promise<string[]>;
  /** Adds the text of an anchor. One whose number is taken is not added. */
  add(number: number, text: string): Promise<void>;
  /**
   * `new` before the first anchor; `begun` where something beside them tells that there are some; `locked` where nobody
   * can remove any, so that those that are there are all.
   */
  state(): Promise<'new' | 'begun' | 'locked'>;
  /** The newest check; undefined before the first one. */
  lastCheck(): Promise<ChainCheck | undefined>;
  keepCheck(check: ChainCheck): Promise<void>;
}
