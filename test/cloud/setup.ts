import type { TestProject } from 'vitest/node';
import { startMiniStacks } from './ministack.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the emulator answers; empty when there is none, and then the tests are skipped. */
    ministack: string;
    /** The same, but what is called is held against the policies of who calls. */
    ministackWithPolicies: string;
    /** Another with policies, because a stack's name, clock and mails are its own only where no other stack is. */
    ministackForPages: string;
  }
}

const names = ['ministack', 'ministackWithPolicies', 'ministackForPages'] as const;
type Name = (typeof names)[number];

const settings: Readonly<Record<Name, Record<string, string>>> = {
  ministack: {},
  ministackWithPolicies: { AUTH: 'true' },
  ministackForPages: { AUTH: 'true' },
};

/** Emulators that already run. */
const { MINISTACK_ENDPOINT, MINISTACK_WITH_POLICIES_ENDPOINT, MINISTACK_FOR_PAGES_ENDPOINT } = process.env;
const given: Readonly<Record<Name, string | undefined>> = {
  ministack: MINISTACK_ENDPOINT,
  ministackWithPolicies: MINISTACK_WITH_POLICIES_ENDPOINT,
  ministackForPages: MINISTACK_FOR_PAGES_ENDPOINT,
};

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const wanted = names.filter((name) => !given[name]).map((name) => [name, settings[name]]);
  const started = wanted.length > 0 ? await startMiniStacks(Object.fromEntries(wanted)) : undefined;
  for (const name of names) project.provide(name, given[name] ?? started?.endpoints[name] ?? '');
  return async () => started?.stop();
}
