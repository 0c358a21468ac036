import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { failureOf } from '../../../../functions/aws/lambda/failure.ts';
import { Refusal } from '../../../../shared/errors.ts';

const secret = 'Lò Văn Thử 012345678901';

/** What the runtime reports and logs of an error: its name, message, stack and own properties. */
const outside = (error: Error) => JSON.stringify({ ...error, name: error.name, all: String(error.stack) });

const named = (name: string, parts: object = {}) => Object.assign(new Error(secret), { name, ...parts });

describe('an error that leaves a function', () => {
  test('keeps a refusal’s name and text, and nothing else', () => {
    const { error, line } = failureOf(new Refusal('NotPosted', { ward: '02901' }));
    expect(error.name).toBe('NotPosted');
    expect(error.message).toContain('02901');
    expect(Object.keys(error)).toEqual(['name']);
    expect(line).toEqual({ outcome: 'refused', errorCode: 'NotPosted' });
  });

  test('tells of a fault only its kind and an incident', () => {
    const { error, line } = failureOf(named('RangeError', { body: secret }));
    expect(error.name).toBe('RangeError');
    expect(error.message).toBe(`incident ${line.incident}`);
    expect(outside(error)).not.toMatch(/Thử|012345678901/);
    expect(JSON.stringify(line)).not.toMatch(/Thử|012345678901/);
    expect(line.stack?.[0]).toContain('failure.test.ts');
  });

  test('tells nothing about the content of bad input', () => {
    const { error } = z.strictObject({ ward: z.literal('1') }).safeParse({ ward: secret, [secret]: 1 });
    const failure = failureOf(error);
    expect(failure.error.name).toBe('ZodError');
    expect(outside(failure.error)).not.toMatch(/Thử|012345678901/);
  });

  test.each([
    named('ThrottlingException'),
    named('ProvisionedThroughputExceededException'),
    named('TransactionConflictException'),
    named('TimeoutError'),
    named('InternalServerError', { $fault: 'server' }),
    named('Error', { code: 'ECONNRESET' }),
  ])('is Busy where a service failed in a way that goes by: %s', (error) => {
    expect(failureOf(error).error.name).toBe('Busy');
    expect(failureOf(error).line.errorCode).toBe(error.name);
  });

  test('of a client’s own making is not', () => {
    const error = named('ValidationException', { $fault: 'client' });
    expect(failureOf(error).error.name).toBe('ValidationException');
  });
});
