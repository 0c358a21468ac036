import { describe, expect, test } from 'vitest';
import { type ClockNews, steadyClock } from '../../../local/host/steady-clock.ts';

const second = 1_000;
const minute = 60 * second;
const day = 24 * 60 * minute;
const start = Date.parse('2019-11-06T02:30:00Z');

/** A machine whose time, steady count and sleep the test moves. */
function machine() {
  const is = { wall: start, steady: 5_000, asleep: 0 };
  const news: [ClockNews, number][] = [];
  const now = steadyClock({
    wall: () => new Date(is.wall),
    steady: () => is.steady,
    up: () => is.steady + is.asleep,
    onNews: (what, seconds) => news.push([what, seconds]),
  });
  return {
    news,
    /** Milliseconds since the start, as the clock tells them. */
    told: () => now().getTime() - start,
    pass(ms: number) {
      is.wall += ms;
      is.steady += ms;
    },
    set(ms: number) {
      is.wall += ms;
    },
    sleep(ms: number) {
      is.wall += ms;
      is.asleep += ms;
    },
  };
}

describe('the steady clock', () => {
  test('tells the time of the machine, also while a time server corrects it', () => {
    const { told, pass, set, news } = machine();
    pass(minute);
    expect(told()).toBe(minute);
    set(4 * minute);
    expect(told()).toBe(5 * minute);
    set(-4 * minute);
    expect(told()).toBe(minute);
    expect(news).toEqual([]);
  });

  test('goes on as before through a leap of 30 days that lasts two seconds', () => {
    const { told, pass, set, news } = machine();
    set(30 * day);
    expect(told()).toBe(0);
    pass(2 * second);
    expect(told()).toBe(2 * second);
    set(-30 * day);
    expect(told()).toBe(2 * second);
    expect(news.map(([what]) => what)).toEqual(['ClockLeapt', 'ClockReturned']);
    expect(news[0]).toEqual(['ClockLeapt', (30 * day) / second]);
  });

  test.each([30 * day, -30 * day])('believes a leap by %d ms that has held for two minutes', (leap) => {
    const { told, pass, set, news } = machine();
    set(leap);
    expect(told()).toBe(0);
    pass(2 * minute - second);
    expect(told()).toBe(2 * minute - second);
    pass(second);
    expect(told()).toBe(leap + 2 * minute);
    expect(news).toEqual([
      ['ClockLeapt', leap / second],
      ['ClockBelieved', leap / second],
    ]);
  });

  test('begins to wait anew where the time leaps again', () => {
    const { told, pass, set } = machine();
    set(30 * day);
    expect(told()).toBe(0);
    pass(minute);
    set(-10 * day);
    expect(told()).toBe(minute);
    pass(minute + second);
    expect(told()).toBe(2 * minute + second);
  });

  test('takes the sleep of the machine for no leap, and a leap after it for one', () => {
    const { told, pass, set, sleep, news } = machine();
    sleep(8 * 60 * minute);
    expect(told()).toBe(8 * 60 * minute);
    expect(news).toEqual([]);
    pass(second);
    set(8 * 60 * minute);
    expect(told()).toBe(8 * 60 * minute + second);
    expect(news.map(([what]) => what)).toEqual(['ClockLeapt']);
  });

  test('does not count short sleeps against a later leap', () => {
    const { told, pass, set, sleep, news } = machine();
    for (let times = 0; times < 4; times += 1) {
      sleep(3 * minute);
      pass(minute);
      told();
    }
    set(12 * minute);
    told();
    expect(news.map(([what]) => what)).toEqual(['ClockLeapt']);
  });
});
