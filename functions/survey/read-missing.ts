import type { Reconciled } from '../../shared/opening/reconcile-lists.ts';
import { wardRead } from '../ward/ward-read.ts';
import { wardRecords } from '../ward/ward-records.ts';

/** Households of the opening list that are not surveyed: those still missing, and those excused. */
export const readMissing = wardRead('readMissing', async ({ ref, campaign, ports }) => {
  const { left } = await wardRecords(ref, campaign, ports);
  return {
    missing: left.filter(({ excused }) => !excused).map(lineOf),
    excused: left.flatMap((each) => (each.excused ? [{ ...lineOf(each), ...each.excused }] : [])),
  };
});

const lineOf = ({
  key,
  entry: { code, head, village, people, class: before },
}: Reconciled['left'][number]) => ({
  household: key,
  code,
  head,
  village,
  people,
  before,
});
