import { describe, expect, test } from 'vitest';
import {
  type PendingUpload,
  parsePending,
  sameUpload,
  withUpload,
} from '../../../../../web/ward/hand-in/upload/pending-uploads.ts';
import { waitingState } from '../../../../../web/ward/hand-in/upload/waiting-state.ts';

const day = 24 * 3_600_000;
const file = { campaign: 'mau-2019', ward: '02071', name: 'a.xlsx', size: 10, sha256: 'ab' };
const pendingUpload = (changes: Partial<PendingUpload> = {}): PendingUpload => ({
  ...file,
  encoding: undefined,
  key: 'key-1',
  batch: 'batch-1',
  share: 0.4,
  at: 1_000,
  isSent: false,
  ...changes,
});

describe('an upload that was begun', () => {
  test('is continued by the same file only', () => {
    const pending = [pendingUpload()];
    expect(sameUpload(pending, file)?.key).toBe('key-1');
    expect(sameUpload(pending, { ...file, sha256: 'cd' })).toBeUndefined();
    expect(sameUpload(pending, { ...file, ward: '02074' })).toBeUndefined();
    expect(sameUpload(pending, { ...file, encoding: 'vni' })).toBeUndefined();
  });

  test('is renewed in place, and forgotten after a week', () => {
    const old = pendingUpload({ key: 'key-0' });
    const renewed = pendingUpload({ share: 1, at: 8 * day });
    expect(withUpload([pendingUpload(), old], renewed)).toEqual([renewed]);
  });

  test('survives what a browser keeps, and nothing else does', () => {
    expect(parsePending(JSON.stringify([pendingUpload()]))).toMatchObject([{ key: 'key-1' }]);
    expect(parsePending('[{"key": 1}, null]')).toEqual([]);
    expect(parsePending('nonsense')).toEqual([]);
    expect(parsePending(null)).toEqual([]);
  });
});

describe('a batch whose file has not been checked', () => {
  const none = { is: 'none' } as const;
  const now = 2_000;
  const stateOf = (pending: readonly PendingUpload[], at = now) =>
    waitingState('batch-1', { pending, job: none, now: at });

  test('is being checked once this browser has sent it', () => {
    expect(stateOf([pendingUpload({ isSent: true })])).toBe('checking');
  });

  test('is sent by another tab while that one shows progress, and then has to be chosen again', () => {
    expect(stateOf([pendingUpload()])).toBe('elsewhere');
    expect(stateOf([pendingUpload()], now + 60_000)).toBe('needsFile');
  });

  test('of another computer is not known more of', () => {
    expect(stateOf([])).toBe('unknown');
  });

  test('is sent here, until the sending stops', () => {
    const sending = { ward: { campaign: 'mau-2019', ward: '02071' }, file: new File([], 'a.xlsx') };
    const job = { sending, batch: 'batch-1', share: 0.5 };
    const pending = [pendingUpload()];
    expect(waitingState('batch-1', { pending, now, job: { ...job, is: 'sending' } })).toBe('here');
    const stopped = { ...job, is: 'stopped', error: undefined } as const;
    expect(waitingState('batch-1', { pending, now, job: stopped })).toBe('needsFile');
  });
});
