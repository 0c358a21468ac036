import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { settingOf } from '../outputs.ts';
import { onAws } from './account.ts';

/** What a deployed stack tells, by the names of settings; undefined where there is no such stack. */
export function stackSettings(StackName: string): Promise<Record<string, string> | undefined> {
  return onAws(async () => {
    const client = new CloudFormationClient({});
    const found = await client.send(new DescribeStacksCommand({ StackName })).catch(noStack);
    const outputs = found?.Stacks?.[0]?.Outputs;
    return (
      found &&
      Object.fromEntries((outputs ?? []).map((each) => [settingOf(each.OutputKey!), each.OutputValue!]))
    );
  });
}

function noStack(error: Error): undefined {
  if (error.name !== 'ValidationError' || !error.message.includes('does not exist')) throw error;
}
