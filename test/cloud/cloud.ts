import { randomBytes } from 'node:crypto';
import { describe, inject } from 'vitest';
import type { Dynamo } from '../../functions/aws/dynamo/dynamo.ts';
import { freshTables } from '../dynamodb/fresh-tables.ts';
import { region } from './ministack.ts';
import './setup.ts';

export const endpoint = inject('ministack');

/** For every client: an emulator, with credentials that may do everything and mean nothing. */
export const settingsFor = (address: string) => ({
  endpoint: address,
  region,
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
});
export const settings = settingsFor(endpoint);

/** A group of tests that need the emulator. */
export const inCloud = describe.skipIf(!endpoint);

/** A name that no other test has. */
export const fresh = (what: string): string => `${what}-${randomBytes(6).toString('hex')}`;

export const freshDynamo = (): Promise<Dynamo> => freshTables(endpoint);
