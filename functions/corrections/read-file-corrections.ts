import { standing } from '../../shared/batch/corrections/correction.ts';
import { shownValue } from '../../shared/batch/findings/mask.ts';
import { batchIn } from '../batch/batch-view.ts';
import { wardRead } from '../ward/ward-read.ts';
import { correctionsGiven } from './corrections-of.ts';

/** The corrections of a batch's file as they stand, in the order of its rows; identifiers are masked. */
export const readFileCorrections = wardRead(
  'readFileCorrections',
  async ({ call: { batchId }, ref, ports }) => {
    const { cells, rows } = standing(await correctionsGiven(await batchIn(ref, batchId, ports), ports));
    return {
      cells: cells.map((each) => ({
        ...each,
        before: shownValue(each.before),
        after: shownValue(each.after),
      })),
      rows: [...rows],
    };
  },
);
