import { writeFile } from 'node:fs/promises';
import { formatsPage } from '../formats/page.ts';
import { readArguments } from './arguments.ts';
import { runCommand } from './command.ts';

/** `npm run docs`: writes the page on formats from the tables that the product uses. */
async function main(args: string[]): Promise<number> {
  readArguments(args, { options: {}, positionals: 0, usage: 'npm run docs' });
  await writeFile(new URL('../../docs/formats.md', import.meta.url), formatsPage());
  return 0;
}

await runCommand(main);
