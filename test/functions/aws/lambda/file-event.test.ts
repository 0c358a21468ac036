import { describe, expect, test } from 'vitest';
import { arrivedFile } from '../../../../functions/aws/lambda/file-event.ts';
import { created, scanned } from '../events.ts';

describe('an event about a file', () => {
  test('gives its key and version unchanged', () => {
    const key = 'batches/c-1/02901/b+1%20/source';
    expect(arrivedFile(created(key, 'v7'))).toEqual({ key, version: 'v7', isSafe: true });
  });

  test.each([
    ['NO_THREATS_FOUND', true],
    ['THREATS_FOUND', false],
    ['UNSUPPORTED', false],
    ['ACCESS_DENIED', false],
    ['FAILED', false],
  ])('from the malware scan with %s is safe: %s', (status, isSafe) => {
    expect(arrivedFile(scanned('a', status))).toEqual({ key: 'a', version: 'v1', isSafe });
  });

  test('of another kind is an error, so that somebody notices', () => {
    const deleted = '{"detail-type":"Object Deleted","detail":{}}';
    expect(() => arrivedFile(deleted)).toThrow(expect.objectContaining({ name: 'ZodError' }));
    expect(() => arrivedFile('no JSON')).toThrow(SyntaxError);
  });
});
