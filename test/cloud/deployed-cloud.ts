import { describe, inject } from 'vitest';
import { settingsFor } from './cloud.ts';
import './setup.ts';

/** An emulator that holds every call against the policies of who calls. */
export const endpoint = inject('ministackWithPolicies');

/** For every client of the tests themselves. */
export const settings = settingsFor(endpoint);

/** A group of tests that need the emulator. */
export const inCloud = describe.skipIf(!endpoint);
