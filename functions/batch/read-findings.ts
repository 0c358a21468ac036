import * as z from 'zod';
import { describeFinding } from '../../shared/batch/findings/findings.ts';
import { task } from '../task.ts';
import { batchIn } from './batch-view.ts';

const Input = z.object({
  campaignId: z.string(),
  ward: z.string(),
  batchId: z.string(),
  from: z.int(),
  limit: z.int(),
});

/** A page of a batch's findings, in the order of the file, with how many there are. */
export const readFindings = task(Input, async ({ campaignId, ward, batchId, from, limit }, ports) => {
  const { findings = {} } = await batchIn({ campaign: campaignId, ward, batch: batchId }, ports);
  const found = await ports.findings.list(campaignId, batchId, { from, limit });
  return { total: totalOf(findings), findings: found.map(describeFinding) };
});

const totalOf = (byCode: Readonly<Record<string, number>>): number =>
  Object.values(byCode).reduce((sum, count) => sum + count, 0);
