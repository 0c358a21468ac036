/** The parts of the way from a file to its records, in their order. */
export const parts = [
  'opening and decoding',
  'cutting into rows',
  'header',
  'kind of row',
  'reading households',
  'duplicates',
  'collecting',
  'record',
  'collecting garbage',
  'Node itself',
] as const;

export type Part = (typeof parts)[number];

/**
 * The files that a part begins in, by name, so that they are found in whichever folder a version has them. A file that
 * is not named, such as those that parse a cell, works for the part that calls it.
 */
export const filesOfParts: Readonly<Partial<Record<Part, readonly string[]>>> = {
  'opening and decoding': [
    ...['open', 'open-csv', 'bytes', 'decode', 'encoding', 'pieces', 'damage', 'compose', 'syllables'],
    ...['legacy-sheets', 'legacy-words', 'legacy-convert', 'tcvn3-capitals', 'scrambled-sheets'],
  ],
  'cutting into rows': ['csv-scanner', 'csv-delimiter'],
  header: [
    ...['lists', 'find-list', 'header', 'header-columns', 'labels', 'layout', 'resolve-columns'],
    ...['list-width', 'repeated-header', 'unlabelled-columns', 'joined-columns'],
  ],
  'kind of row': ['row-kind', 'village-groups', 'merged-cells', 'ditto', 'join-columns'],
  'reading households': ['household-reader', 'plain-household', 'read-household'],
  duplicates: ['duplicates-in-file'],
  collecting: ['household-collector', 'check', 'validate-file'],
  record: ['work'],
};

const byFile: ReadonlyMap<string, Part> = new Map<string, Part>(
  parts.flatMap((part) => (filesOfParts[part] ?? []).map((name) => [`${name}.ts`, part] as const)),
);

/** The part that begins in a source, given by its path. */
export const partOf = (path: string): Part | undefined => byFile.get(path.slice(path.lastIndexOf('/') + 1));
