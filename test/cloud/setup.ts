import type { TestProject } from 'vitest/node';
import { startMiniStack } from './ministack.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the emulator answers; empty when there is none, and then the tests are skipped. */
    ministack: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env.MINISTACK_ENDPOINT;
  const started = running ? undefined : await startMiniStack();
  project.provide('ministack', running ?? started?.endpoint ?? '');
  return async () => started?.stop();
}
