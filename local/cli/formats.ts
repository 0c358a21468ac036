import { mkdir, writeFile } from 'node:fs/promises';
import { pages } from '../formats/pages.ts';
import { readArguments } from './arguments.ts';
import { runCommand } from './command.ts';

/** `npm run docs`: writes the pages on formats and standards from the tables that the product uses. */
async function main(args: string[]): Promise<number> {
  readArguments(args, { options: {}, positionals: 0, usage: 'npm run docs' });
  const docs = new URL('../../docs/', import.meta.url);
  await mkdir(new URL('standards/', docs), { recursive: true });
  for (const [name, page] of pages()) await writeFile(new URL(name, docs), page);
  return 0;
}

await runCommand(main);
