import { join } from 'node:path';
import { ask } from './fresh-process.ts';

/** A program that is no library of Node; its time is that of its whole process. All of them read CSV. */
export interface Command {
  readonly name: string;
  readonly version: string;
  readonly command: string;
  readonly args: (path: string) => readonly string[];
}

const frictionless = '5.21.0';
/** It trusts no absolute path unless it is told to. */
const validate = `import sys
from frictionless import system, validate
with system.use_context(trusted=True): assert validate(sys.argv[1]).valid`;

/** Puts frictionless into an environment below `folder`, which is thrown away with it. */
async function installFrictionless(folder: string): Promise<Command | undefined> {
  const environment = join(folder, 'frictionless');
  const python = join(environment, 'bin', 'python');
  if ((await ask('python3', ['-m', 'venv', environment])) === undefined) return undefined;
  const package_ = `frictionless==${frictionless}`;
  if ((await ask(python, ['-m', 'pip', 'install', '--quiet', package_])) === undefined) return undefined;
  const name = 'frictionless, validate';
  return {
    name,
    version: frictionless,
    command: python,
    args: (path) => ['-c', validate, path],
  };
}

const installed = [
  { name: 'Miller', command: 'mlr', args: (path: string) => ['--icsv', '--ojson', 'nothing', path] },
  { name: 'csvkit', command: 'csvcut', args: (path: string) => ['-c', '1', path] },
];

/** The commands that this machine has, and the names of those that it has not. */
export async function findCommands(folder: string): Promise<{ found: Command[]; absent: string[] }> {
  const found: Command[] = [];
  const absent: string[] = [];
  for (const each of installed) {
    const version = (await ask(each.command, ['--version']))?.match(/\d+(\.\d+)+/)?.[0];
    if (version) found.push({ ...each, version });
    else absent.push(each.name);
  }
  const validator = await installFrictionless(folder);
  if (validator) found.push(validator);
  else absent.push('frictionless');
  return { found, absent };
}
