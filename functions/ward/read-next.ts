import { dayOf } from '../../shared/calendar.ts';
import { whatNext } from '../../shared/ward/next/what-next.ts';
import { fileNameFor } from '../batch/batch-view.ts';
import { besideOf } from './beside.ts';
import { wardRead } from './ward-read.ts';

/** What is to be done in the ward now, with what stands beside its review. */
export const readNext = wardRead('readNext', async ({ ref, by, run, campaign, ports }) => {
  const review = await ports.wards.get(ref);
  const today = dayOf(ports.now());
  const found = await besideOf(review, run, ports);
  const { ward } = ref;
  const files = found.files?.map((file) => ({
    ...file,
    name: fileNameFor({ ward, name: file.name }, by, campaign),
  }));
  const beside = { ...found, ...(files && { files }) };
  return { tasks: whatNext(review, { campaign, status: run.status, today, beside }).tasks };
});
