import { badUsage } from '../../local/cli/arguments.ts';
import { runCommand } from '../../local/cli/command.ts';
import { onAws } from './account.ts';
import { cdk } from './cdk.ts';
import { deploymentIn } from './deployment-argument.ts';
import { emptyBucket } from './empty-bucket.ts';
import { removeSchedules } from './remove-schedules.ts';
import { requireSetting, stackSettings } from './stack-settings.ts';
import { stopExecutions } from './stop-executions.ts';

const usage = 'npm run destroy -- dev';

/** Deletes the deployment for trials with all its data. There is no such command for people's data. */
async function destroy(args: string[]): Promise<number> {
  const deployment = deploymentIn(args, ['dev'], usage);
  const settings = await stackSettings(`rasoat-${deployment}`);
  if (!settings)
    throw badUsage(
      `Không có rasoat-${deployment} ở vùng này`,
      `There is no rasoat-${deployment} in this region`,
      usage,
    );
  await onAws(() => removeSchedules(requireSetting(settings, 'SCHEDULE_PREFIX')));
  for (const machine of ['CAMPAIGN_MACHINE', 'WARD_MACHINE', 'REPORT_MACHINE', 'EVIDENCE_MACHINE']) {
    await onAws(() => stopExecutions(requireSetting(settings, machine)));
  }
  const buckets = Object.entries(settings).filter(([name]) => name.endsWith('_BUCKET'));
  // Listing the other buckets writes to the access log, so its bucket is emptied last.
  const last = ([name]: readonly [string, string]) => Number(name === 'ACCESS_BUCKET');
  for (const [, bucket] of buckets.sort((a, b) => last(a) - last(b))) await onAws(() => emptyBucket(bucket));
  await cdk('destroy', `rasoat-${deployment}`, '--force');
  return 0;
}

await runCommand(destroy);
