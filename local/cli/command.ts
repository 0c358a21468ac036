import { writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { describeRefusal, problem, Refusal } from '../../shared/errors.ts';

/** Could not run: bad usage, a missing folder, a malformed file. */
const couldNotRun = 2;

/**
 * Runs a command and sets the exit status: what it answers, or 2 with one clear message in both languages when it
 * could not run. Anything unforeseen says its name and message, never a stack trace.
 */
export async function runCommand(main: (args: string[]) => Promise<number>): Promise<void> {
  // Who reads the output has closed it (`| head`): nobody is left to write for.
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) =>
    process.exit(code === 'EPIPE' ? 0 : couldNotRun),
  );
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = couldNotRun;
  }
}

function explain(error: unknown): string {
  if (!(error instanceof Refusal)) return `rasoat: ${(error as Error).name}: ${(error as Error).message}`;
  const { code, what, cure } = describeRefusal(error);
  const english = what.en === what.vi ? '' : ` / ${what.en}`;
  return `${code}: ${what.vi}${english} → ${cure.vi} / ${cure.en}`;
}

/** Writes what a command was asked to write. Refuses `BadUsage` where the path cannot be written. */
export function writeOutput(path: string, content: string | Uint8Array, usage: string): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    throw unwritable(path, error, usage);
  }
}

/** The same for what is too much to be held at once. */
export async function streamOutput(
  path: string,
  content: AsyncIterable<string | Uint8Array>,
  usage: string,
): Promise<void> {
  const file = await open(path, 'w').catch((error: unknown) => {
    throw unwritable(path, error, usage);
  });
  await pipeline(content, file.createWriteStream());
}

function unwritable(path: string, error: unknown, usage: string): Refusal {
  const { code } = error as NodeJS.ErrnoException;
  const said = problem(`Không ghi được ${path} (${code})`, `${path} cannot be written (${code})`);
  return new Refusal('BadUsage', { ...said, usage }, { cause: error });
}

/** Options and positionals of a command line. Refuses `BadUsage`, with the usage line, for anything it does not know. */
export function readArguments<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  { options, positionals: wanted, usage }: { options: Options; positionals: number; usage: string },
) {
  const parsed = parse({ args, options, allowPositionals: true, strict: true }, usage);
  if (parsed.positionals.length !== wanted) {
    const given = parsed.positionals.length;
    const said = problem(
      `Có ${given} tham số, cần ${wanted}`,
      `${given} arguments where ${wanted} are needed`,
    );
    throw new Refusal('BadUsage', { ...said, usage });
  }
  return parsed;
}

/** The value of an option that a command cannot do without. Refuses `BadUsage`, with the usage line. */
export function required(name: string, value: string | undefined, usage: string): string {
  if (value !== undefined) return value;
  throw new Refusal('BadUsage', { ...problem(`Thiếu --${name}`, `--${name} is missing`), usage });
}

function parse<Config extends ParseArgsConfig>(config: Config, usage: string) {
  try {
    return parseArgs(config);
  } catch (error) {
    const [said] = (error as Error).message.split('. ');
    throw new Refusal('BadUsage', { ...problem(`Lệnh không hợp lệ (${said})`, said!), usage });
  }
}
