import { dayOf } from '../../shared/calendar.ts';
import { whatNext } from '../../shared/ward/next/what-next.ts';
import { besideOf } from './beside.ts';
import { wardRead } from './ward-read.ts';

/** What is to be done in the ward now, with what stands beside its review. */
export const readNext = wardRead('readNext', async ({ ref, run, campaign, ports }) => {
  const review = await ports.wards.get(ref);
  const today = dayOf(ports.now());
  const beside = await besideOf(review, run, ports);
  return { tasks: whatNext(review, { campaign, status: run.status, today, beside }).tasks };
});
