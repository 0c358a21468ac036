import { describe, expect, test } from 'vitest';
import { type Attempts, accountId, countAttempt } from '../../../shared/access/sign-in.ts';
import { refusal } from '../../refusal.ts';

const minute = 60_000;

describe('signing in', () => {
  test('knows a name in any spelling', () => {
    expect(accountId(` XUÂN Lạc `.normalize('NFD'))).toBe('xuân lạc');
  });

  test('may be tried ten times, and again a quarter of an hour after the first', () => {
    let attempts: Attempts | undefined;
    for (let times = 0; times < 10; times += 1) attempts = countAttempt(attempts, times * minute, 10);
    expect(attempts).toEqual({ tries: 10, endsAt: 15 * minute });
    expect(() => countAttempt(attempts, 10 * minute, 10)).toThrow(refusal('TooManyAttempts', { minutes: 5 }));
    expect(() => countAttempt(attempts, 15 * minute - 1, 10)).toThrow(
      refusal('TooManyAttempts', { minutes: 1 }),
    );
    expect(countAttempt(attempts, 15 * minute, 10)).toEqual({ tries: 1, endsAt: 30 * minute });
  });
});
