import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { settingOf } from '../outputs.ts';
import { onAws } from './account.ts';

export type StackSettings = Readonly<Record<string, string>>;

/** The outputs of a deployed stack, by the names of settings; undefined if there is no such stack. */
export function stackSettings(StackName: string): Promise<StackSettings | undefined> {
  return onAws(async () => {
    const client = new CloudFormationClient({});
    const found = await client.send(new DescribeStacksCommand({ StackName })).catch(undefinedIfMissing);
    if (!found) return undefined;
    const outputs = found.Stacks?.[0]?.Outputs ?? [];
    return Object.fromEntries(
      outputs.map(({ OutputKey = '', OutputValue = '' }) => [settingOf(OutputKey), OutputValue]),
    );
  });
}

function undefinedIfMissing(error: Error): undefined {
  if (error.name !== 'ValidationError' || !error.message.includes('does not exist')) throw error;
}

/** A setting that every deployed stack has. */
export function requireSetting(settings: StackSettings, name: string): string {
  const value = settings[name];
  if (value === undefined) throw new Error(`The stack has no output for ${name}; deploy it again.`);
  return value;
}
