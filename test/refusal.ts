import { expect } from 'vitest';
import type { RefusalName } from '../shared/errors.ts';

/** For `toThrow`: a refusal by its name, with at least these params. */
export const refusal = (name: RefusalName, params: Readonly<Record<string, unknown>> = {}): unknown =>
  expect.objectContaining({ name, params: expect.objectContaining(params) });
