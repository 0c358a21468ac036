import { awsPorts } from '../../functions/aws/ports.ts';
import { recoverAccount } from '../../functions/users/recover-account.ts';
import { badUsage } from '../../local/cli/arguments.ts';
import { runCommand } from '../../local/cli/command.ts';
import { onAws } from './account.ts';
import { deploymentIn } from './deployment-argument.ts';
import { stackSettings } from './stack-settings.ts';

const usage = 'npm run recover-account-on-aws -- prod <account>';

/** Prints a new password of an account whose holder cannot sign in any more, once. */
async function main(args: string[]): Promise<number> {
  const [deployment, account, ...more] = args;
  if (!deployment || !account || more.length > 0) {
    throw badUsage('Cần hai tham số', 'Two arguments are needed', usage);
  }
  const stack = `rasoat-${deploymentIn([deployment], ['dev', 'prod'], usage)}`;
  const settings = await stackSettings(stack);
  if (!settings) throw badUsage(`Không có ${stack} ở vùng này`, `There is no ${stack} in this region`, usage);
  Object.assign(process.env, settings);
  const { name, password } = await onAws(async () => recoverAccount(account, await awsPorts()));
  process.stdout.write(`${name}   ${password}\n`);
  return 0;
}

await runCommand(main);
