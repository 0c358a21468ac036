import { describeRefusal, Refusal } from '../../shared/errors.ts';

/** Exit status of a command that could not run: bad usage, a missing folder, a malformed file. */
const couldNotRun = 2;

/**
 * Runs a command and sets the exit status to what it returns, or to 2 with one line in both languages when it could
 * not run. An unexpected error prints its name and message, never a stack trace.
 */
export async function runCommand(main: (args: string[]) => Promise<number>): Promise<void> {
  // The reader closed the pipe (`| head`): nobody is left to write for.
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) =>
    process.exit(code === 'EPIPE' ? 0 : couldNotRun),
  );
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${explain(error).replace(/\s*\n\s*/g, ' ')}\n`);
    process.exitCode = couldNotRun;
  }
}

function explain(error: unknown): string {
  if (!(error instanceof Refusal)) return `rasoat: ${(error as Error).name}: ${(error as Error).message}`;
  const { code, what, cure } = describeRefusal(error);
  const english = what.en === what.vi ? '' : ` / ${what.en}`;
  return `${code}: ${what.vi}${english} → ${cure.vi} / ${cure.en}`;
}
