import { batchIn } from '../batch/batch-view.ts';
import { wardRead } from '../ward/ward-read.ts';
import { correctionsOf } from './corrections-of.ts';
import { editableText, rowInFile } from './row-in-file.ts';

/** The whole text of a cell, for the person who corrects it: findings mask it. Refuses `CellNotFound`. */
export const readCell = wardRead('readCell', async ({ call: { batchId }, ref, input, ports }) => {
  const { sheet, row, column } = input;
  const batch = await batchIn(ref, batchId, ports);
  const options = { encoding: batch.encoding, corrections: await correctionsOf(batch, ports) };
  return { value: editableText(await rowInFile(batch.file, { sheet, row }, options, ports), column) };
});
