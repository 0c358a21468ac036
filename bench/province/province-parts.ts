import type { Division } from '../parts/profile-shares.ts';

/** The parts of the way from the files of a province to its recorded results. */
export const partsOfProvince = [
  'receiving files',
  'reading and checking files',
  'findings and marked workbooks',
  'comparing with what is recorded',
  'making rows of records',
  'hashing ids',
  'sealing',
  'writing households and claims',
  'counting results',
  'other stores, chain and workflows',
  'collecting garbage',
  'Node itself',
] as const;

export type ProvincePart = (typeof partsOfProvince)[number];

/** What a part begins in, as the end of a source's path or a folder of it; the first that fits counts. */
export const sources: readonly (readonly [ProvincePart, RegExp])[] = [
  ['hashing ids', /functions\/(fingerprint|hash)/],
  ['sealing', /functions\/vault\.ts$/],
  ['receiving files', /local\/(files|data-folder)\//],
  [
    'findings and marked workbooks',
    /functions\/files\/(mark\/|findings-spool|spool-)|stores\/sqlite-findings/,
  ],
  ['comparing with what is recorded', /shared\/batch\/(compare|record-change|upload-scope|keep\/)/],
  ['reading and checking files', /functions\/files\/|shared\/batch\//],
  ['writing households and claims', /stores\/sqlite-(households|claims)/],
  ['making rows of records', /stores\/household-row/],
  ['counting results', /shared\/results\/|shared\/opening\/|stores\/counted-records/],
  ['other stores, chain and workflows', /local\/(stores|runner|sqlite|host)\//],
];

/** How the profile of a province is divided. */
export const divisionOfProvince: Division<ProvincePart> = {
  parts: partsOfProvince,
  partOf: (source) => sources.find(([, begins]) => begins.test(source))?.[0],
};
