interface Assumption {
  readonly value: number;
  readonly reason: string;
}

/** What a simulation cannot count, with reasons. Numbers of what people do are on the high side. */
export const assumptions = {
  extraRoundsPerWard: {
    value: 1,
    reason: 'a third of the wards each: a village that does not agree, an objection, a return',
  },
  clerksPerWard: { value: 2, reason: 'the officer in charge and one who enters data' },
  approvers: { value: 6, reason: 'the coordinators and appraisers of the province' },
  workingDays: { value: 84, reason: '7 October to 31 January without weekends and New Year' },
  boardPagesOfClerk: { value: 1, reason: 'a clerk starts the day at the board' },
  wardPagesOfClerk: { value: 6, reason: 'the page of the own ward, opened again after each piece of work' },
  listPagesOfClerk: { value: 1, reason: 'a page of 100 households; every page reads the ward whole' },
  boardPagesOfApprover: { value: 8, reason: 'once an hour' },
  wardPagesOfApprover: { value: 20, reason: 'a sixth of a province with 120 wards each day' },
  listPagesOfApprover: { value: 10, reason: 'half of the wards that were opened' },
  summariesOfApprover: {
    value: 5,
    reason: 'the signals and movements of a quarter of the wards that were opened',
  },
  templatesPerWard: { value: 4, reason: 'each clerk before the survey opens, and once again in it' },
  requestsPerDownload: {
    value: 2,
    reason: 'the page asks whether the file is there, then the browser loads it',
  },
  findingsPerBatch: { value: 2, reason: 'opened once, and once again while cells are mended' },
  previewPagesPerBatch: {
    value: 2,
    reason: 'the changed households, and once another kind; each page checks the file again',
  },
  markedPerBatch: { value: 1, reason: 'the marked workbook of each file with findings' },
  pollsPerUpload: { value: 5, reason: 'the page asks after 0.3, 0.6, 1.2, 2.4 and 4.8 seconds' },
  duplicatesPerWard: {
    value: 2,
    reason: 'once before the ward submits, once by its approver; each finds new data',
  },
  reportsOfProvince: {
    value: 20,
    reason: 'one a week of the province; those of all wards or districts together read as much as one of it',
  },
  householdsInspected: {
    value: 400,
    reason: 'one inspection of the province within five points needs 384; each is rechecked once',
  },
  postedPerWard: { value: 300, reason: 'one household in ten looks at the public list once' },
  accountReads: {
    value: 2,
    reason: 'each signed request reads the account and whether the sign-in was ended',
  },
  signInWrites: { value: 2, reason: 'a sign-in counts the try and forgives it; one each day' },
  idempotencyWrites: { value: 2, reason: 'Powertools notes a file before and after it was taken in' },
  actionAnswerBytes: {
    value: 1_000,
    reason: 'what answers an action, with its headers; what people read is counted',
  },
  siteFilesPerDay: {
    value: 4,
    reason: 'the page and its icon; its other files are kept for good until the next version',
  },
  logBytes: { value: 450, reason: "one line of ours for each invocation; the platform's are switched off" },
  transitionLogBytes: { value: 1_500, reason: 'three events of a state without data' },
  monthsKept: {
    value: 6,
    reason: 'from the training to the certificates; then the list goes to the archive',
  },
  dynamoMs: { value: 5, reason: 'one request to DynamoDB in the region, one after another' },
  fileMs: { value: 60, reason: 'one request to S3 for a file of 100 KB' },
  overheadMs: { value: 3, reason: 'reading the event, checking the token, writing the line of the log' },
  coreRatio: {
    value: 1.5,
    reason: "Lambda's arm64 core against the core that counted, which nobody has measured",
  },
  coldShare: { value: 0.05, reason: 'an hour of few requests: functions are forgotten after some minutes' },
  coldMs: { value: 500, reason: 'loading the bundle and opening the vault' },
  tracedShare: {
    value: 1,
    reason: 'X-Ray takes the first request of each second of the functions that are traced',
  },
} as const satisfies Record<string, Assumption>;

export type AssumptionName = keyof typeof assumptions;

export const assumed = (name: AssumptionName): number => assumptions[name].value;
