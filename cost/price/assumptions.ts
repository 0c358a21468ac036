interface Assumption {
  readonly is: number;
  readonly because: string;
}

/** Everything that no simulation can count, each with its reason. What people do is on the high side. */
export const assumptions = {
  extraRoundsPerWard: {
    is: 1,
    because: 'a third of the wards each: a village that does not agree, an objection, a return',
  },
  clerksPerWard: { is: 2, because: 'the officer in charge and one who enters data' },
  approvers: { is: 6, because: 'the coordinators and appraisers of the province' },
  workingDays: { is: 84, because: '7 October to 31 January without weekends and New Year' },
  boardPagesOfClerk: { is: 1, because: 'a clerk starts the day at the board' },
  wardPagesOfClerk: { is: 6, because: 'the page of the own ward, opened again after each piece of work' },
  listPagesOfClerk: { is: 1, because: 'a page of 100 households; every page reads the ward whole' },
  boardPagesOfApprover: { is: 8, because: 'once an hour' },
  wardPagesOfApprover: { is: 20, because: 'a sixth of a province with 120 wards each day' },
  listPagesOfApprover: { is: 10, because: 'half of the wards that were opened' },
  templatesPerWard: { is: 4, because: 'each clerk before the survey opens, and once again in it' },
  requestsPerDownload: {
    is: 2,
    because: 'the page asks whether the file is there, then the browser loads it',
  },
  findingsPerBatch: { is: 2, because: 'opened once, and once again while cells are mended' },
  markedPerBatch: { is: 1, because: 'the marked workbook of each file with findings' },
  pollsPerUpload: { is: 5, because: 'the page asks after 0.3, 0.6, 1.2, 2.4 and 4.8 seconds' },
  duplicatesPerWard: {
    is: 2,
    because: 'once before the ward submits, once by its approver; each finds new data',
  },
  postedPerWard: { is: 300, because: 'one household in ten looks at the public list once' },
  accountReads: { is: 2, because: 'each signed request reads the account and whether the sign-in was ended' },
  signInWrites: { is: 2, because: 'a sign-in counts the try and forgives it; one each day' },
  idempotencyWrites: { is: 2, because: 'Powertools notes a file before and after it was taken in' },
  actionAnswerBytes: {
    is: 1_000,
    because: 'what answers an action, with its headers; what people read is counted',
  },
  siteFilesPerDay: {
    is: 4,
    because: 'the page and its icon; its other files are kept for good until the next version',
  },
  logBytes: { is: 450, because: "one line of ours for each invocation; the platform's are switched off" },
  transitionLogBytes: { is: 1_500, because: 'three events of a state without data' },
  monthsKept: { is: 6, because: 'from the training to the certificates; then the list goes to the archive' },
  dynamoMs: { is: 5, because: 'one request to DynamoDB in the region, one after another' },
  fileMs: { is: 60, because: 'one request to S3 for a file of 100 KB' },
  overheadMs: { is: 3, because: 'reading the event, checking the token, writing the line of the log' },
  coreRatio: {
    is: 1.5,
    because: "Lambda's arm64 core against the core that counted, which nobody has measured",
  },
  coldShare: { is: 0.05, because: 'an hour of few requests: functions are forgotten after some minutes' },
  coldMs: { is: 500, because: 'loading the bundle and opening the vault' },
  tracedShare: {
    is: 1,
    because: 'X-Ray takes the first request of each second of the functions that are traced',
  },
} as const satisfies Record<string, Assumption>;

export type AssumptionName = keyof typeof assumptions;

export const assumed = (name: AssumptionName): number => assumptions[name].is;
