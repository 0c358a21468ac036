import { join } from 'node:path';
import { ask } from './fresh-process.ts';

/** A program outside Node that reads CSV; its time is that of its whole process. */
export interface Command {
  readonly name: string;
  readonly version: string;
  readonly command: string;
  readonly args: (path: string) => readonly string[];
}

const frictionless = '5.21.0';
/** By default it does not trust absolute paths. */
const validate = `import sys
from frictionless import system, validate
with system.use_context(trusted=True): assert validate(sys.argv[1]).valid`;

/** Installs frictionless in an environment below `folder`. */
async function installFrictionless(folder: string): Promise<Command | undefined> {
  const environment = join(folder, 'frictionless');
  const command = join(environment, 'bin', 'python');
  const install = ['-m', 'pip', 'install', '--quiet', `frictionless==${frictionless}`];
  const made = await ask('python3', ['-m', 'venv', environment]);
  if (made === undefined || (await ask(command, install)) === undefined) return undefined;
  const args = (path: string) => ['-c', validate, path];
  return { name: 'frictionless', version: frictionless, command, args };
}

const programs = [
  { name: 'Miller', command: 'mlr', args: (path: string) => ['--icsv', '--ojson', 'nothing', path] },
  { name: 'csvkit', command: 'csvcut', args: (path: string) => ['-c', '1', path] },
];

export const commandNames = [...programs.map(({ name }) => name), 'frictionless'];

/** The commands that are installed here or available from PyPI. */
export async function findCommands(folder: string): Promise<Command[]> {
  const found = [await installFrictionless(folder)];
  for (const each of programs) {
    const version = (await ask(each.command, ['--version']))?.match(/\d+(\.\d+)+/)?.[0];
    found.push(version === undefined ? undefined : { ...each, version });
  }
  return found.flatMap((command) => command ?? []);
}
