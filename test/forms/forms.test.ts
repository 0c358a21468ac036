import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sized } from '../scale.ts';
import { lists } from './draw-list.ts';
import { type Form, forms } from './form.ts';
import { recorded, trueView, viewOf } from './recorded.ts';
import { written } from './table.ts';

/** The warnings that a form may bring, and no other finding. */
const warningsOf = ({ own, money, villages, varied }: Form): ReadonlySet<string> =>
  new Set([
    own > 0 ? 'W102' : '',
    money === 'dong' ? '' : 'W107',
    villages === 'groups' || varied.includes('village') ? 'W210' : '',
    varied.includes('id') ? 'W207' : '',
    // Dates beside texts may, by chance, look as if Excel had swapped their days and months.
    ...(varied.includes('birth') ? ['W218', 'W219'] : []),
  ]);

describe('a list', () => {
  test('gives the same households in whatever form it is written', async () => {
    const property = fc.asyncProperty(lists, forms, async (list, form) => {
      const { accepted, findings } = await recorded(list, written(list, form), form);
      const warnings = warningsOf(form);
      expect(findings.filter(({ code }) => !warnings.has(code))).toEqual([]);
      expect(accepted.map((each) => viewOf(each, list))).toEqual(
        list.households.map((each) => trueView(each, list)),
      );
    });
    await fc.assert(property, { numRuns: sized({ sample: 100, share: 2_000, full: 20_000 }) });
  });
});
