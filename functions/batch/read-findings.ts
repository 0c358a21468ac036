import { describeFinding } from '../../shared/batch/findings/describe-finding.ts';
import { wardRead } from '../ward/ward-read.ts';
import { findingsOf } from './batch-file.ts';
import { batchIn } from './batch-view.ts';

/** A page of a batch's findings in the order of the file, with the number of all. */
export const readFindings = wardRead('readFindings', async ({ call: { batchId }, ref, input, ports }) => {
  const batch = await batchIn(ref, batchId, ports);
  const { findings = {} } = batch;
  const found = await ports.findings.list(ref.campaignId, findingsOf(batch), input);
  return { total: totalOf(findings), findings: found.map(describeFinding) };
});

const totalOf = (byCode: Readonly<Record<string, number>>): number =>
  Object.values(byCode).reduce((sum, count) => sum + count, 0);
