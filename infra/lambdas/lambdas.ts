/** Everything that a Lambda may be given, by the word for what it does with it. */
export type Use =
  | 'keepRegistry'
  | 'keepHouseholds'
  | 'appendAudit'
  | 'rememberHandled'
  | 'receiveFiles'
  | 'admitFiles'
  | 'keepBatches'
  | 'readBatches'
  | 'hangPosted'
  | 'readPosted'
  | 'openVault'
  | 'signIn'
  | 'manageAccounts'
  | 'startCampaigns'
  | 'startWards'
  | 'completeTasks'
  | 'schedule'
  | 'sendMail';

export interface LambdaShape {
  readonly memory: number;
  readonly timeoutSeconds: number;
  /** MB of its own disk; 512 where nothing is said. */
  readonly disk?: number;
  /** Followed by X-Ray: what people ask every minute would cost more so than all else together. */
  readonly traced: boolean;
  readonly uses: readonly Use[];
}

const records = ['keepRegistry', 'appendAudit'] as const;
/** What people wrote and who they are is sealed; only who reads or writes it opens the vault. */
const people = [...records, 'openVault'] as const;
const survey = [...people, 'keepHouseholds', 'completeTasks'] as const;

/** A Lambda has one core at 1,769 MB. */
const oneCore = 1769;
/**
 * 200,000 rows that are all wrong: 50 MB of file, as much of findings, and a marked workbook of 250 MB; five minutes
 * to read and mark it. A file that failed waits that long before it is tried again.
 */
const forMarking = { disk: 2048, timeoutSeconds: 600 };
/** The HTTP API gives up after 30 seconds. */
const asked = { memory: 1024, timeoutSeconds: 29, traced: false };
const step = { memory: 512, timeoutSeconds: 60, traced: true };
/** Goes through every ward of a campaign, 700 at most. */
const overWards = { memory: 1024, timeoutSeconds: 300, traced: true };

/**
 * Every Lambda by its export's name, and all that it may use: its settings and its policy follow from this table.
 * What the public reaches has no use of the households.
 */
export const lambdas = {
  publicApi: { ...asked, uses: [...people, 'readPosted', 'signIn', 'completeTasks'] },
  api: {
    ...asked,
    uses: [...survey, 'hangPosted', 'signIn', 'manageAccounts', 'startCampaigns', 'startWards', 'schedule'],
  },
  batchApi: {
    ...asked,
    memory: oneCore,
    uses: [...survey, 'receiveFiles', 'readBatches', 'signIn'],
  },
  ingest: {
    ...forMarking,
    memory: oneCore,
    traced: true,
    uses: [...people, 'keepHouseholds', 'keepBatches', 'admitFiles', 'rememberHandled'],
  },
  openStage: { ...step, uses: [...records, 'completeTasks'] },
  recordWard: { ...step, uses: [...records, 'keepHouseholds', 'completeTasks'] },
  prepareCampaign: { ...step, uses: [...records, 'schedule'] },
  startWards: { ...overWards, uses: [...records, 'startWards'] },
  awaitWards: { ...step, uses: [...records, 'completeTasks'] },
  consolidate: { ...overWards, uses: [...records, 'schedule'] },
  turnDay: { ...overWards, uses: [...records, 'startWards', 'completeTasks'] },
  sendReminders: { ...overWards, uses: [...records, 'sendMail', 'completeTasks'] },
  // Called every minute, mostly for nothing.
  deliver: { ...step, traced: false, uses: [...records, 'sendMail', 'completeTasks'] },
  checkChains: { ...overWards, uses: records },
  migrateExecutions: {
    ...overWards,
    timeoutSeconds: 900,
    uses: [...records, 'startWards', 'completeTasks', 'schedule'],
  },
} as const satisfies Record<string, LambdaShape>;

export type LambdaName = keyof typeof lambdas;
export const lambdaNames = Object.keys(lambdas) as LambdaName[];
