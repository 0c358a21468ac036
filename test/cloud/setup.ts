import type { TestProject } from 'vitest/node';
import { startMiniStack } from './ministack.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the emulator answers; empty when there is none, and then the tests are skipped. */
    ministack: string;
    /** The same, but what is called is held against the policies of who calls. */
    ministackWithPolicies: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { MINISTACK_ENDPOINT, MINISTACK_WITH_POLICIES_ENDPOINT } = process.env;
  const plain = MINISTACK_ENDPOINT ? undefined : await startMiniStack();
  // Where one could not be had, the other cannot either, which has been said.
  const isMissing = !MINISTACK_ENDPOINT && !plain;
  const strict =
    MINISTACK_WITH_POLICIES_ENDPOINT || isMissing ? undefined : await startMiniStack({ AUTH: 'true' });
  project.provide('ministack', MINISTACK_ENDPOINT ?? plain?.endpoint ?? '');
  project.provide('ministackWithPolicies', MINISTACK_WITH_POLICIES_ENDPOINT ?? strict?.endpoint ?? '');
  return async () => {
    await Promise.all([plain?.stop(), strict?.stop()]);
  };
}
