import { describe, expect, test } from 'vitest';
import { lazyPort } from '../../../functions/aws/lazy-port.ts';

interface Port {
  double(number: number): Promise<number>;
  fail(): Promise<void>;
}

function world() {
  const loads: string[] = [];
  const port: Port = {
    double: async (number) => number * 2,
    fail: async () => {
      throw new RangeError('no');
    },
  };
  const open = (failures = 0) =>
    lazyPort<Port>(async () => {
      loads.push('load');
      if (loads.length <= failures) throw new Error('not yet');
      return port;
    });
  return { open, loads };
}

describe('a lazy port', () => {
  test('is loaded once, at the first call, even if several calls come together', async () => {
    const { open, loads } = world();
    const port = open();
    expect(loads).toEqual([]);
    expect(await Promise.all([port.double(1), port.double(2)])).toEqual([2, 4]);
    expect(await port.double(3)).toBe(6);
    expect(loads).toEqual(['load']);
  });

  test('fails as the port fails', async () => {
    await expect(world().open().fail()).rejects.toThrow(RangeError);
  });

  test('is loaded again after a failure', async () => {
    const port = world().open(1);
    await expect(port.double(1)).rejects.toThrow('not yet');
    expect(await port.double(1)).toBe(2);
  });

  test('can be the value of a promise', async () => {
    const port = await Promise.resolve(world().open());
    expect(await port.double(1)).toBe(2);
  });
});
