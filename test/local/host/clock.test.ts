import { describe, expect, test } from 'vitest';
import { demoClock, movableClock } from '../../../local/host/clock.ts';

const noon = new Date('2019-10-08T05:00:00.000Z');

describe('a movable clock', () => {
  test('stands until it is moved, and never runs backwards', () => {
    const clock = movableClock(noon);
    clock.moveTo(new Date('2019-10-09T05:00:00.000Z'));
    clock.moveTo(noon);
    expect(clock.now()).toEqual(new Date('2019-10-09T05:00:00.000Z'));
  });

  test('gives instants that nobody can move it by', () => {
    const clock = movableClock(noon);
    clock.now().setFullYear(2000);
    expect(clock.now()).toEqual(noon);
  });
});

describe('a demo clock', () => {
  test('runs with the real one, moved by its offset', () => {
    const real = movableClock(noon);
    const now = demoClock(-3_600_000, real.now);
    real.moveTo(new Date(noon.getTime() + 60_000));
    expect(now()).toEqual(new Date(noon.getTime() - 3_540_000));
  });
});
