import { describe, inject } from 'vitest';
import { region } from './ministack.ts';
import './setup.ts';

/** An emulator that holds every call against the policies of who calls. */
export const endpoint = inject('ministackWithPolicies');

/** For every client of the tests, who may do everything. */
export const settings = {
  endpoint,
  region,
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
} as const;

/** A group of tests that need the emulator. */
export const inCloud = describe.skipIf(!endpoint);
