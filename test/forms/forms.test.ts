import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isError } from '../../shared/batch/findings/findings.ts';
import { sized } from '../scale.ts';
import { lists } from './draw-list.ts';
import { forms } from './form.ts';
import { recorded, trueView, viewOf } from './recorded.ts';
import { written } from './table.ts';

const runs = { numRuns: sized({ sample: 100, share: 2_000, full: 20_000 }) };

describe('a list', () => {
  test('gives the same households in whatever form it is written', async () => {
    const property = fc.asyncProperty(lists, forms, async (list, form) => {
      const { accepted, findings } = await recorded(list, written(list, form), form);
      expect(findings.filter(({ code }) => isError(code))).toEqual([]);
      expect(accepted.map((each) => viewOf(each, list))).toEqual(
        list.households.map((each) => trueView(each, list)),
      );
    });
    await fc.assert(property, runs);
  });
});
