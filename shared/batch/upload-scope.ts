/** Which households of a ward may be uploaded now. */
export interface UploadScope {
  /** The villages whose households are open. */
  readonly villages: ReadonlySet<string> | 'all';
  /**
   * Keys of households that are open by themselves, each with the village in which its meeting waits for it: it may not
   * move to one that has passed. Undefined where no meeting does.
   */
  readonly households: ReadonlyMap<string, string | undefined>;
  /** Villages in which one household may come that the ward has not recorded; twice for two of them. */
  readonly newIn?: readonly string[];
}

/** All households of the ward, as in the first round of its survey. */
export const wholeWard: UploadScope = { villages: 'all', households: new Map() };

/** A household as a file brings it: its key, and the villages that it is in, in the file and in the record. */
interface Uploaded {
  readonly key: string;
  readonly villages: readonly string[];
}

/** The first village that keeps a household out of the scope; undefined if the household is open. */
export function closedVillage(scope: UploadScope, { key, villages }: Uploaded): string | undefined {
  const { villages: open, households } = scope;
  if (open === 'all') return undefined;
  const own = households.get(key);
  if (households.has(key) && own === undefined) return undefined;
  return villages.find((village) => village !== own && !open.has(village));
}

/** Whether a household is open. */
export const isOpen = (scope: UploadScope, uploaded: Uploaded): boolean =>
  closedVillage(scope, uploaded) === undefined;
