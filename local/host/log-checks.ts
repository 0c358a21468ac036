import type { checkChains } from '../../functions/audit/check-chains.ts';
import type { HostOptions } from './host.ts';
import type { Log } from './log.ts';

/** Writes what each check of the audit chains found to the log, which somebody else may keep. */
export const loggingChecks =
  (log: Log): NonNullable<HostOptions['around']> =>
  async (step, call) => {
    const answer = await call();
    if (step === 'checkChains') {
      const found = answer as Awaited<ReturnType<typeof checkChains>>;
      log.check(found, found.broken === 0);
    }
    return answer;
  };
