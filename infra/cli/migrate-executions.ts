import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { badUsage } from '../../local/cli/arguments.ts';
import { runCommand } from '../../local/cli/command.ts';
import { onAws } from './account.ts';
import { stackSettings } from './stack-settings.ts';
import { stageIn } from './usage.ts';

const usage = 'npm run migrate-executions -- prod <campaign> <version>';

/** Lets the wards of a running campaign follow the workflow as it was deployed last. */
async function migrateExecutions(args: string[]): Promise<number> {
  const [stage, campaignId, version, ...more] = args;
  if (!stage || !campaignId || !version || more.length > 0) {
    throw badUsage('Cần ba tham số', 'Three arguments are needed', usage);
  }
  const stack = `rasoat-${stageIn([stage], ['dev', 'prod'], usage)}`;
  const settings = await stackSettings(stack);
  if (!settings) throw badUsage(`Không có ${stack} ở vùng này`, `There is no ${stack} in this region`, usage);
  const { Payload, FunctionError } = await onAws(() =>
    new LambdaClient({}).send(
      new InvokeCommand({
        FunctionName: settings.MIGRATE_EXECUTIONS,
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
