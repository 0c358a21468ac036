import type { Corrections } from '../../shared/batch/corrections/correction.ts';
import { Refusal } from '../../shared/errors.ts';
import { viewOfBatch } from '../batch/batch-view.ts';
import type { Step } from '../step.ts';
import { wardCommand } from '../ward/ward-command.ts';
import { readCorrected, recheck, toBeCorrected } from './recheck.ts';
import { editableText, rowInFile } from './row-in-file.ts';

const correct = wardCommand('correctCell', async (context) => {
  const { call, input, by, now, ports } = context;
  const { sheet, row, column } = input;
  const target = await toBeCorrected(context, { batchId: call.batchId, by: by.name });
  const { batch, corrections, given } = target;
  const options = { encoding: batch.encoding, corrections };
  const before = editableText(await rowInFile(batch.file, { sheet, row }, options, ports), column);
  const after = input.value?.normalize('NFC').trim() ?? firstText(corrections, input);
  if (after === undefined || before === after) throw new Refusal('CellUnchanged');
  const number = given.filter((each) => each.batch === batch.id).length;
  const body = { batch: batch.id, number, sheet, row, column, before, after };
  const checked = await recheck(target, { ...body, at: now.toISOString(), by: by.name }, context);
  return {
    review: context.review,
    batch: checked,
    detail: { batch: batch.id, row, column, rejected: checked.preview?.rejected ?? 0 },
    // Sealed beside the file: cells hold names and id numbers.
    decision: body,
    answer: viewOfBatch(checked),
  };
});

/** What the file itself has in a corrected cell. */
const firstText = (
  { cells }: Corrections,
  { sheet, row, column }: Omit<Cell, 'before'>,
): string | undefined =>
  cells.find((each) => each.sheet === sheet && each.row === row && each.column === column)?.before;

type Cell = Pick<Corrections['cells'][number], 'sheet' | 'row' | 'column' | 'before'>;

/**
 * Corrects one cell of a file and checks the file again with it. The file's bytes stay as they are: the correction is
 * kept beside them, with who made it. Households of a committed file that stand rejected are corrected in a batch of
 * their own over the same file. Refuses `BatchNotReady`, `CellNotFound`, `CellUnchanged` and `FileTooLong`.
 */
export const correctCell = (async (call, ports) =>
  (await correct(call, ports)) ?? readCorrected(call, call.batchId, ports)) satisfies Step<'correctCell'>;
