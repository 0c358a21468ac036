import { describe, expect, test } from 'vitest';
import type { Anchors } from '../../shared/anchors/anchors.ts';
import type { ChainCheck } from '../../shared/anchors/chain-check.ts';

const checked = (at: string): ChainCheck => ({
  ...{ at, chains: 3, events: 12, anchors: 1, problems: [], gaps: [] },
  added: { number: 1, sha256: 'a'.repeat(64), publicKey: 'key' },
});

/** What every place for anchors must do. */
export function anchorsContract(name: string, create: () => Promise<Anchors>): void {
  describe(`anchors kept in ${name}`, () => {
    test('are listed in the order in which they were added', async () => {
      const anchors = await create();
      expect(await anchors.list()).toEqual([]);
      for (const number of [1, 2, 10]) await anchors.add(number, `{"number":${number}}`);
      expect(await anchors.list()).toEqual(['{"number":1}', '{"number":2}', '{"number":10}']);
    });

    test('have the newest check beside them', async () => {
      const anchors = await create();
      expect(await anchors.lastCheck()).toBeUndefined();
      await anchors.keepCheck(checked('2019-10-07T19:00:00.000Z'));
      await anchors.keepCheck(checked('2019-10-08T19:00:00.000Z'));
      expect(await anchors.lastCheck()).toEqual(checked('2019-10-08T19:00:00.000Z'));
      expect(await anchors.list()).toEqual([]);
    });
  });
}
