import * as z from 'zod';
import { audience } from '../access/policy.ts';
import { Batch, Preview } from '../batch/batch.ts';
import { ChangeKind, ChangeLine } from '../batch/preview/list-changes.ts';
import { batchPath, command, HouseholdName, Page, Reason, read, wardPath } from './endpoint.ts';

/** A batch as people see it: without its file's key. */
const BatchView = Batch.omit({
  file: true,
  campaignId: true,
  generation: true,
  widened: true,
  broughtBack: true,
  held: true,
  takenOver: true,
  rev: true,
});

const Nullable = z.string().nullable();
const Finding = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  sheet: Nullable,
  row: z.int().nullable(),
  column: Nullable,
  label: Nullable,
  value: Nullable,
  /** By its first row, its number and code, and its head's name; null where the finding is not one household's. */
  household: z.object({ row: z.int(), no: Nullable, code: Nullable, head: Nullable }).nullable(),
  message: z.string(),
  messageEn: z.string(),
  cure: z.string(),
  cureEn: z.string(),
});

/** A ward's survey files, from the empty template to the recorded households. */
export const batch = {
  makeTemplate: read({
    path: `${wardPath}/template`,
    summary: 'The workbook that the ward fills in, with its opening list.',
    who: audience.wardOfficer,
    answer: 'file',
    handlesFiles: true,
  }),
  readBatches: read({
    path: `${wardPath}/batches`,
    summary: 'The ward’s batches, newest first.',
    who: audience.staff,
    answer: z.object({ batches: z.array(BatchView) }),
  }),
  receiveBatch: command({
    path: `${wardPath}/batches`,
    summary:
      'Opens a batch, and gives the address to which its file is sent as a form: `fields` first, the file last.',
    who: audience.wardOfficer,
    body: z.object({
      name: z.string().min(1).max(200),
      /** Confirms the legacy font encoding that finding E003 asks about. */
      encoding: z.enum(['tcvn3', 'vni']).optional(),
      /** Hexadecimal hash of the file that will be sent. Any other file is refused. */
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .optional(),
    }),
    answer: z.object({
      batch: BatchView,
      /** Absent once the file has arrived. */
      upload: z.object({ url: z.string(), fields: z.record(z.string(), z.string()) }).optional(),
    }),
    audit: 'receiveBatch',
    refuses: [
      'TrainingNotDone',
      'WrongStage',
      'OutsideWindow',
      'BatchNotFound',
      'TooManyBatches',
      'TooManyFilesToday',
    ],
    handlesFiles: true,
    repeats: 'answered',
  }),
  receiveFile: command({
    path: '/api/uploads/:token',
    summary: 'Takes the file of a batch, as it is or as the last field of a form.',
    who: audience.public,
    answer: z.object({}),
    refuses: ['UploadExpired', 'FileAlreadySent', 'UploadBroken', 'FileTooLarge'],
    onlyOn: 'machine',
  }),
  readBatch: read({
    path: batchPath,
    summary: 'One batch: its status, its preview, its findings by code.',
    who: audience.staff,
    answer: BatchView,
    refuses: ['BatchNotFound'],
  }),
  readFindings: read({
    path: `${batchPath}/findings`,
    summary: 'A page of a batch’s findings, in the order of the file.',
    who: audience.caseworkers,
    query: Page,
    answer: z.object({ total: z.int(), findings: z.array(Finding) }),
    refuses: ['BatchNotFound'],
    handlesFiles: true,
  }),
  readPreview: read({
    path: `${batchPath}/preview`,
    summary:
      'A page of the households that recording a checked file would change, by name: new, changed (each field before and after), missing from the file, or with another head under their code.',
    who: audience.caseworkers,
    query: Page.extend({ kind: ChangeKind.default('changed') }),
    answer: z.object({ preview: Preview, total: z.int(), households: z.array(ChangeLine) }),
    refuses: ['BatchNotFound', 'BatchNotReady', 'FileNotFound', 'FileChanged'],
    handlesFiles: true,
  }),
  readMarked: read({
    path: `${batchPath}/marked`,
    summary: 'The workbook that the ward sent, with its findings in the cells.',
    who: audience.caseworkers,
    answer: 'file',
    refuses: ['BatchNotFound', 'BatchNotReady', 'MarkingUnderWay', 'MarkingFailed', 'FileNotFound'],
    handlesFiles: true,
  }),
  commitBatch: command({
    path: `${batchPath}/commit`,
    summary: 'Records a checked batch: its households without an error, and the rejections that stand.',
    who: audience.wardOfficer,
    body: z.object({
      /** Codes of households that get another head. Each of them is named, or nothing is recorded. */
      confirm: z.array(HouseholdName).max(10_000).default([]),
    }),
    answer: BatchView,
    audit: 'commitBatch',
    refuses: [
      'TrainingNotDone',
      'WrongStage',
      'OutsideWindow',
      'BatchNotFound',
      'BatchCommitted',
      'BatchNotReady',
      'FileNotFound',
      'FileChanged',
      'NoGoodHousehold',
      'HeadsWouldChange',
    ],
    handlesFiles: true,
    repeats: 'answered',
  }),
  discardBatch: command({
    path: `${batchPath}/discard`,
    summary: 'Puts aside a file that is not recorded. Its findings can still be read.',
    who: audience.wardOfficer,
    answer: BatchView,
    audit: 'discardBatch',
    refuses: ['BatchNotFound', 'BatchCommitted', 'BatchNotReady'],
    repeats: 'answered',
  }),
  undoBatch: command({
    path: `${batchPath}/undo`,
    summary:
      'Takes back the recording of a file, until the survey is submitted: everything is as if it had not been recorded, unless some of its households changed since. Households that a later file holds unchanged stay, as `kept` says.',
    who: audience.wardOfficer,
    body: z.object({ reason: Reason }),
    answer: BatchView,
    audit: 'undoBatch',
    refuses: [
      'TrainingNotDone',
      'WrongStage',
      'BatchNotFound',
      'BatchNotCommitted',
      'UndoTooLate',
      'ReasonMissing',
      'HouseholdsChangedSince',
      'HouseholdsHeldLater',
    ],
    repeats: 'answered',
  }),
};
