import { describe, expect, test } from 'vitest';
import { type Stage, stagesOf } from '../../infra/stage.ts';

const [dev, prod] = stagesOf({ REHEARSAL: '1' });

describe('a stage', () => {
  test('of people has the real clock, whatever the environment says', () => {
    expect([dev?.rehearsal, prod?.rehearsal]).toEqual([true, false]);
    // @ts-expect-error a rehearsal in production does not compile
    const wrong: Stage = {
      name: 'prod',
      keep: true,
      rehearsal: true,
      scan: true,
      logDays: 400,
      restored: {},
    };
    expect(wrong.name).toBe('prod');
  });

  test('of people scans files unless it is told not to, and dev only when it is told to', () => {
    expect(stagesOf({}).map(({ scan }) => scan)).toEqual([false, true]);
    expect(stagesOf({ SCAN: '1' }).map(({ scan }) => scan)).toEqual([true, true]);
    expect(stagesOf({ SCAN: '0' }).map(({ scan }) => scan)).toEqual([false, false]);
  });

  test('of people keeps its logs for more than the twelve months that the law asks', () => {
    expect(prod!.logDays).toBeGreaterThan(366);
  });

  test('wants a domain and its certificate together', () => {
    expect(() => stagesOf({ DOMAIN: 'rasoat.example.vn' })).toThrow('together');
  });
});
