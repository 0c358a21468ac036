import { badUsage } from '../../local/cli/arguments.ts';
import { runCommand } from '../../local/cli/command.ts';
import { onAws } from './account.ts';
import { cdk } from './cdk.ts';
import { emptyBucket } from './empty-bucket.ts';
import { removeSchedules } from './remove-schedules.ts';
import { stackSettings } from './stack-settings.ts';
import { stopExecutions } from './stop-executions.ts';
import { stageIn } from './usage.ts';

const usage = 'npm run destroy -- dev';

/** Takes the stage for trying out away, with everything that is in it. There is no such command for people's data. */
async function destroy(args: string[]): Promise<number> {
  const stage = stageIn(args, ['dev'], usage);
  const settings = await stackSettings(`rasoat-${stage}`);
  if (!settings)
    throw badUsage(
      `Không có rasoat-${stage} ở vùng này`,
      `There is no rasoat-${stage} in this region`,
      usage,
    );
  await onAws(() => removeSchedules(settings.SCHEDULE_PREFIX!));
  for (const machine of [settings.CAMPAIGN_MACHINE!, settings.WARD_MACHINE!]) {
    await onAws(() => stopExecutions(machine));
  }
  const buckets = Object.entries(settings).filter(([name]) => name.endsWith('_BUCKET'));
  // Reading the log of who asked is logged too, so it goes last.
  const last = ([name]: readonly [string, string]) => Number(name === 'ACCESS_BUCKET');
  for (const [, bucket] of buckets.sort((a, b) => last(a) - last(b))) await onAws(() => emptyBucket(bucket));
  await cdk('destroy', `rasoat-${stage}`, '--force');
  return 0;
}

await runCommand(destroy);
