import { readArguments } from '../../local/cli/arguments.ts';
import { runCommand } from '../../local/cli/command.ts';
import { buildSite } from './build-site.ts';

await runCommand(async (args) => {
  readArguments(args, { options: {}, positionals: 0, usage: 'npm run build' });
  await buildSite();
  return 0;
});
