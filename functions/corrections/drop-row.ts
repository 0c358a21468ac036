import { Refusal } from '../../shared/errors.ts';
import { requireReason } from '../../shared/require-reason.ts';
import { viewOfBatch } from '../batch/batch-view.ts';
import type { Step } from '../step.ts';
import { wardCommand } from '../ward/ward-command.ts';
import { readCorrected, recheck, toBeCorrected } from './recheck.ts';
import { rowInFile } from './row-in-file.ts';

const drop = wardCommand('dropRow', async (context) => {
  const { call, input, by, now, ports } = context;
  const { sheet, row, dropped } = input;
  const reason = dropped ? requireReason(input.reason) : input.reason;
  const target = await toBeCorrected(context, { batchId: call.batchId, by: by.name });
  const { batch, corrections, given } = target;
  const isDropped = corrections.rows.some((each) => each.sheet === sheet && each.row === row);
  if (isDropped === dropped) throw new Refusal('CellUnchanged');
  await rowInFile(batch.file, { sheet, row }, { encoding: batch.encoding, corrections }, ports);
  const number = given.filter((each) => each.batch === batch.id).length;
  const body = { batch: batch.id, number, sheet, row, dropped, reason };
  const checked = await recheck(target, { ...body, at: now.toISOString(), by: by.name }, context);
  return {
    review: context.review,
    batch: checked,
    detail: { batch: batch.id, row, dropped, rejected: checked.preview?.rejected ?? 0 },
    decision: body,
    answer: viewOfBatch(checked),
  };
});

/**
 * Takes a row out of a file, or puts it back, and checks the file again. The file's bytes stay as they are. The first row
 * of a household takes its other rows along. Refuses `ReasonMissing`, and what a corrected cell is refused for.
 */
export const dropRow = (async (call, ports) =>
  (await drop(call, ports)) ?? readCorrected(call, call.batchId, ports)) satisfies Step<'dropRow'>;
