import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { CreateEmailIdentityCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { settingOf } from '../../infra/outputs.ts';
import { settingsFor } from './cloud.ts';
import type { Account } from './deployed-people.ts';

const root = new URL('../..', import.meta.url).pathname;

/** A stage that the operator's command has built. */
export interface Stack {
  /** The emulator that it is on. */
  readonly endpoint: string;
  /** What the stack tells of itself, by the names of settings. */
  readonly settings: Readonly<Record<string, string>>;
  /** The account that the command has made. */
  readonly first: Account;
}

export interface Deploying {
  readonly endpoint: string;
  readonly province: string;
  /** The sender of mails. */
  readonly mailFrom: string;
}

/** Runs `npm run deploy -- dev` for a rehearsal, against an emulator in place of AWS. */
export async function deploy({ endpoint, province, mailFrom }: Deploying): Promise<Stack> {
  const client = settingsFor(endpoint);
  const output = mkdtempSync(join(tmpdir(), 'rasoat-cdk-'));
  // What an operator does once for the sender, with SES's letter in hand.
  await new SESv2Client(client).send(new CreateEmailIdentityCommand({ EmailIdentity: mailFrom }));
  const said = await run(['infra/cli/deploy.ts', 'dev'], {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: client.region,
    AWS_DEFAULT_REGION: client.region,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    REHEARSAL: '1',
    PROVINCE: province,
    MAIL_FROM: mailFrom,
    CI: '1',
    // One folder for two commands at once is refused.
    CDK_OUTPUT: output,
  }).finally(() => rmSync(output, { recursive: true, force: true }));
  const name = `tinh-${province}`;
  const [, password] = new RegExp(`^${name} +(\\S+)$`, 'm').exec(said) ?? [];
  if (!password) throw new Error(`The command did not tell the first account:\n${said.slice(-2000)}`);
  return { endpoint, settings: await settingsOfStack('rasoat-dev', endpoint), first: { name, password } };
}

async function run(args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk));
  const [code] = await once(child, 'close');
  if (code === 0) return said;
  throw new Error(`${args.join(' ')} ended with ${code}:\n${said.slice(-6000)}`);
}

async function settingsOfStack(StackName: string, endpoint: string): Promise<Record<string, string>> {
  const formation = new CloudFormationClient(settingsFor(endpoint));
  const { Stacks } = await formation.send(new DescribeStacksCommand({ StackName }));
  const outputs = Stacks?.[0]?.Outputs ?? [];
  return Object.fromEntries(outputs.map((each) => [settingOf(each.OutputKey!), each.OutputValue!]));
}
