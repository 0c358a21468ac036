import { recoverAccount } from '../../functions/users/recover-account.ts';
import { lockFolder } from '../data-folder/folder-lock.ts';
import { openHost } from '../host/host.ts';
import { badUsage, readArguments } from './arguments.ts';
import { runCommand } from './command.ts';
import { requireData } from './input-files.ts';

const usage = 'npm run recover-account -- <data dir> <account>';

/** Prints a new password of an account whose holder cannot sign in any more, once. The server has to be stopped. */
async function main(args: string[]): Promise<number> {
  const { positionals } = readArguments(args, { options: {}, positionals: 2, usage });
  const [path = '', account] = positionals;
  if (account === undefined) throw badUsage('Thiếu tên tài khoản', 'The account’s name is missing', usage);
  const folder = requireData(path, usage);
  const lock = lockFolder(folder);
  try {
    const host = openHost({ folder, now: () => new Date() });
    const { name, password } = await recoverAccount(account, host.ports);
    host.close();
    process.stdout.write(`${name}   ${password}\n`);
    return 0;
  } finally {
    lock.release();
  }
}

await runCommand(main);
