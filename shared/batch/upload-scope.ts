/** Which households of a ward may be uploaded now. */
export interface UploadScope {
  /** The villages whose households are open. */
  readonly villages: ReadonlySet<string> | 'all';
  /** Keys of households that are open by themselves, whatever village they are in. */
  readonly households: ReadonlySet<string>;
  /** Villages in which one household may come that the ward has not recorded; twice for two of them. */
  readonly newIn?: readonly string[];
}

/** All households of the ward, as in the first round of its survey. */
export const wholeWard: UploadScope = { villages: 'all', households: new Set() };

/** A household as a file brings it: its key, and the villages that it is in, in the file and in the record. */
interface Uploaded {
  readonly key: string;
  readonly villages: readonly string[];
}

/** The first village that keeps a household out of the scope; undefined if the household is open. */
export function closedVillage(scope: UploadScope, { key, villages }: Uploaded): string | undefined {
  const { villages: open } = scope;
  if (open === 'all' || scope.households.has(key)) return undefined;
  return villages.find((village) => !open.has(village));
}

/** Whether a household is open. */
export const isOpen = (scope: UploadScope, uploaded: Uploaded): boolean =>
  closedVillage(scope, uploaded) === undefined;
