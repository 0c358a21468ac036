import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { badUsage } from '../../local/cli/arguments.ts';
import { runCommand } from '../../local/cli/command.ts';
import { onAws } from './account.ts';
import { deploymentIn } from './deployment-argument.ts';
import { requireSetting, stackSettings } from './stack-settings.ts';

const usage = 'npm run migrate-executions -- prod <campaign> <version>';

/** Moves the wards of a running campaign to the workflow that was deployed last. */
async function migrateExecutions(args: string[]): Promise<number> {
  const [deployment, campaignId, version, ...more] = args;
  if (!deployment || !campaignId || !version || more.length > 0) {
    throw badUsage('Cần ba tham số', 'Three arguments are needed', usage);
  }
  const stack = `rasoat-${deploymentIn([deployment], ['dev', 'prod'], usage)}`;
  const settings = await stackSettings(stack);
  if (!settings) throw badUsage(`Không có ${stack} ở vùng này`, `There is no ${stack} in this region`, usage);
  const { Payload, FunctionError } = await onAws(() =>
    new LambdaClient({}).send(
      new InvokeCommand({
        FunctionName: requireSetting(settings, 'MIGRATE_EXECUTIONS'),
        Payload: JSON.stringify({ campaignId, version }),
      }),
    ),
  );
  const answer = JSON.parse(Buffer.from(Payload ?? []).toString());
  if (FunctionError) throw new Error(`${answer.errorType}: ${answer.errorMessage}`);
  process.stdout.write(`${answer.wards.length} xã / wards\n${answer.wards.join(' ')}\n`);
  return 0;
}

await runCommand(migrateExecutions);
