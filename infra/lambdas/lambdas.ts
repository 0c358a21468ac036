/** What a Lambda may use; `permissions.ts` tells what that grants. */
export type Use =
  | 'readWriteRegistry'
  | 'readWriteHouseholds'
  | 'appendAudit'
  | 'useIdempotency'
  | 'signUploads'
  | 'admitFiles'
  | 'readWriteBatches'
  | 'readWriteMarked'
  | 'readBatches'
  | 'readWriteSealed'
  | 'readSealed'
  | 'writePostedLists'
  | 'readPostedLists'
  | 'writeReports'
  | 'readReports'
  | 'writeEvidence'
  | 'readEvidence'
  | 'addAnchors'
  | 'signEvidence'
  | 'readChecks'
  | 'useVault'
  | 'signIn'
  | 'askIssuer'
  | 'manageAccounts'
  | 'startCampaigns'
  | 'startWards'
  | 'startReports'
  | 'startEvidence'
  | 'completeTasks'
  | 'schedule'
  | 'sendMail'
  | 'linkPages';

export interface LambdaShape {
  readonly memory: number;
  readonly timeoutSeconds: number;
  /** Temporary disk space in MB; 512 by default. */
  readonly disk?: number;
  /** Traced by X-Ray; off where tracing every request would cost more than everything else. */
  readonly traced: boolean;
  readonly uses: readonly Use[];
}

const records = ['readWriteRegistry', 'appendAudit'] as const;
/** Texts and identities of people are sealed, so reading or writing them needs the vault. */
const people = [...records, 'useVault'] as const;
const survey = [...people, 'readWriteHouseholds', 'completeTasks'] as const;

/** MB of memory with which Lambda gives a whole core. */
export const oneCore = 1769;
/**
 * For 200,000 rows that are all wrong: a file of 50 MB, findings of the same size and a marked workbook of 250 MB, all
 * in five minutes. A longer timeout would also delay the retry of a failed file.
 */
const forMarking = { disk: 2048, timeoutSeconds: 600 };
/**
 * For 170 wards of 3,000 households, which took 80 seconds of a core and 540 MB on the machine that measured. Rows of lists are
 * spooled to the disk, and the files and their archive lie there together.
 */
const forReports = { memory: oneCore, disk: 4096, timeoutSeconds: 900, traced: true };
/** The files of a ward lie on the disk one by one, and their archive beside them: at most 4 GB. */
const forEvidence = { memory: oneCore, disk: 8192, timeoutSeconds: 900, traced: true };
/** The HTTP API gives up after 30 seconds. */
const apiDefaults = { memory: 1024, timeoutSeconds: 29, traced: false };
const stepDefaults = { memory: 512, timeoutSeconds: 60, traced: true };
/** For steps that read all wards of a campaign, at most 700. */
const allWardsDefaults = { memory: 1024, timeoutSeconds: 300, traced: true };

/**
 * Every Lambda, by the name of its export. Its settings and its policy follow from this table. The public Lambda must
 * not use the households.
 */
export const lambdas = {
  publicApi: {
    ...apiDefaults,
    uses: [...people, 'readPostedLists', 'signIn', 'askIssuer', 'linkPages', 'completeTasks'],
  },
  api: {
    ...apiDefaults,
    uses: [
      ...survey,
      'writePostedLists',
      'readPostedLists',
      'signIn',
      'manageAccounts',
      'startCampaigns',
      'startWards',
      'startReports',
      'startEvidence',
      'schedule',
      'linkPages',
      'readChecks',
    ],
  },
  batchApi: {
    ...apiDefaults,
    memory: oneCore,
    uses: [
      ...survey,
      'signUploads',
      'readBatches',
      'readPostedLists',
      'writePostedLists',
      'readReports',
      'readEvidence',
      'readWriteMarked',
      'readWriteSealed',
      'signIn',
    ],
  },
  ingest: {
    ...forMarking,
    memory: oneCore,
    traced: true,
    uses: [...people, 'readWriteHouseholds', 'readWriteBatches', 'admitFiles', 'useIdempotency'],
  },
  openStage: { ...stepDefaults, uses: [...records, 'completeTasks'] },
  // A month's review answers the requests that it took.
  recordWard: { ...stepDefaults, uses: survey },
  prepareCampaign: { ...stepDefaults, uses: [...records, 'schedule'] },
  startWards: { ...allWardsDefaults, uses: [...records, 'startWards'] },
  awaitWards: { ...stepDefaults, uses: [...records, 'completeTasks'] },
  consolidate: { ...allWardsDefaults, uses: [...records, 'schedule'] },
  turnDay: { ...allWardsDefaults, uses: [...records, 'startWards', 'completeTasks'] },
  // It names duplicates and households to correct, which are in the records.
  sendReminders: { ...allWardsDefaults, uses: [...people, 'readWriteHouseholds', 'linkPages', 'readChecks'] },
  // Called every minute, mostly without work.
  deliver: { ...stepDefaults, traced: false, uses: [...records, 'sendMail', 'completeTasks'] },
  noteMail: { ...stepDefaults, traced: false, uses: ['readWriteRegistry'] },
  makeReport: { ...forReports, uses: [...people, 'readWriteHouseholds', 'writeReports'] },
  makeEvidence: {
    ...forEvidence,
    uses: [
      ...people,
      'readWriteHouseholds',
      'readBatches',
      'readPostedLists',
      'readSealed',
      'writeEvidence',
      'signEvidence',
    ],
  },
  failEvidence: { ...stepDefaults, uses: records },
  failReport: { ...stepDefaults, uses: records },
  checkChains: { ...allWardsDefaults, timeoutSeconds: 900, uses: [...records, 'addAnchors'] },
  migrateExecutions: {
    ...allWardsDefaults,
    timeoutSeconds: 900,
    // It counts wards anew.
    uses: [...people, 'readWriteHouseholds', 'startWards', 'completeTasks', 'schedule'],
  },
} as const satisfies Record<string, LambdaShape>;

export type LambdaName = keyof typeof lambdas;
export const lambdaNames = Object.keys(lambdas) as LambdaName[];
