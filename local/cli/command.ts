import { type ParseArgsConfig, parseArgs } from 'node:util';
import { describeRefusal, Refusal } from '../../shared/errors.ts';

/** Could not run: bad usage, a missing folder, a malformed file. */
const couldNotRun = 2;

/**
 * Runs a command and sets the exit status: what it answers, or 2 with one clear message in both languages when it
 * could not run. Anything unforeseen says its name and message, never a stack trace.
 */
export async function runCommand(main: (args: string[]) => Promise<number>): Promise<void> {
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

/** Options and positionals of a command line. Refuses `BadUsage`, with the usage line, for anything it does not know. */
export function readArguments<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  { options, positionals: wanted, usage }: { options: Options; positionals: number; usage: string },
) {
  const parsed = parse({ args, options, allowPositionals: true, strict: true }, usage);
  if (parsed.positionals.length !== wanted) {
    const problem = `${parsed.positionals.length} of ${wanted} arguments / tham số`;
    throw new Refusal('BadUsage', { problem, usage });
  }
  return parsed;
}

function parse<Config extends ParseArgsConfig>(config: Config, usage: string) {
  try {
    return parseArgs(config);
  } catch (error) {
    const [problem] = (error as Error).message.split('. ');
    throw new Refusal('BadUsage', { problem: problem!, usage });
  }
}
