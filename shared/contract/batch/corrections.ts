import * as z from 'zod';
import { audience } from '../../access/policy.ts';
import { limits } from '../../batch/findings/limits.ts';
import { columnIndex } from '../../batch/header/columns.ts';
import { batch } from '../batch.ts';
import { batchPath, command, Reason, read } from '../endpoint.ts';

/** A row as the user counts it; `sheet` is empty where the file has no sheets. */
const row = { sheet: z.string().max(255).default(''), row: z.coerce.number().int().min(1).max(1_048_576) };
/** By its letters; the columns beyond are not read. */
const column = z
  .string()
  .regex(/^[A-Z]{1,3}$/)
  .refine((letters) => columnIndex(letters) < limits.columns);
const inFile = { at: z.string(), by: z.string(), sheet: z.string(), row: z.int() };

const refuses = [
  'TrainingNotDone',
  'WrongStage',
  'OutsideWindow',
  'BatchNotFound',
  'BatchNotReady',
  'FileNotFound',
  'FileChanged',
  'FileTooLong',
  'CellNotFound',
  'CellUnchanged',
] as const;

const { answer } = batch.readBatch;

/** What is corrected beside a file, whose bytes stay as they are. */
export const corrections = {
  correctCell: command({
    path: `${batchPath}/corrections`,
    summary:
      'Corrects a cell of a file and checks the file again. What stands rejected of a committed file is corrected in a batch of its own, which is answered.',
    who: audience.wardOfficer,
    /** Without a value the cell is as the file has it again. */
    body: z.object({ ...row, column, value: z.string().max(limits.noteLength).optional() }),
    answer,
    audit: 'correctCell',
    refuses,
    handlesFiles: true,
    repeats: 'answered',
  }),
  dropRow: command({
    path: `${batchPath}/dropped-rows`,
    summary:
      'Takes a row out of a file, or puts it back, and checks the file again. The first row of a household takes its other rows along.',
    who: audience.wardOfficer,
    body: z.object({ ...row, dropped: z.boolean().default(true), reason: Reason.default('') }),
    answer,
    audit: 'dropRow',
    refuses: [...refuses, 'ReasonMissing'],
    handlesFiles: true,
    repeats: 'answered',
  }),
  readCell: read({
    path: `${batchPath}/cell`,
    summary: 'The whole text of one cell of a file, for the person who corrects it.',
    who: audience.caseworkers,
    query: z.object({ ...row, column }),
    answer: z.object({ value: z.string() }),
    refuses: ['BatchNotFound', 'FileNotFound', 'CellNotFound'],
    handlesFiles: true,
  }),
  readFileCorrections: read({
    path: `${batchPath}/corrections`,
    summary: 'What is corrected beside a file: by whom, when, and what the cells held before.',
    who: audience.caseworkers,
    answer: z.object({
      cells: z.array(
        z.object({
          ...inFile,
          column,
          before: z.string(),
          after: z.string(),
        }),
      ),
      rows: z.array(z.object({ ...inFile, reason: z.string() })),
    }),
    refuses: ['BatchNotFound'],
  }),
};
