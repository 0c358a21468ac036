import type { HostOptions } from '../../functions/http/answer-http.ts';
import type { Call } from '../../shared/contract/call.ts';
import type { DemoAccount } from '../../shared/contract/session.ts';
import { readDemoFile } from './demo-file.ts';
import { offeredAccounts } from './offered-accounts.ts';

/** The steps of a demo, in place of those of a host without one. */
export const demoSteps = (accounts: readonly DemoAccount[]): NonNullable<HostOptions['steps']> => ({
  readDemo: async (_call, ports) => ({ isDemo: true, accounts: await offeredAccounts(accounts, ports) }),
  readDemoFile: (call, ports) => readDemoFile(call as Call<'readDemoFile'>, ports),
});
