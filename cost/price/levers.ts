import { billOf, changed, type Use } from './bill.ts';
import { sumOf, type Usage } from './campaign-uses.ts';
import type { Region } from './prices.ts';

/** A change to the product, and what a campaign would cost less by it. */
export interface Lever {
  readonly what: string;
  readonly saves: number;
}

/** What could be cheaper, from the same figures. */
export function leversOf(uses: readonly Use[], { readings }: Usage, region: Region): Lever[] {
  const unitsOf = (names: readonly string[]) =>
    readings
      .filter(({ name }) => names.includes(name))
      .reduce((sum, { times, each }) => sum + times * sumOf(each, 'reads/'), 0);
  const before = uses.find(({ what }) => what === 'reads, pages')!.amount;
  const saving = (fewer: number) =>
    billOf(uses, region).usd - billOf(changed(uses, 'reads, pages', before - fewer), region).usd;
  return [
    {
      what: 'the page of households reads what was there a second ago',
      saves: saving(unitsOf(['listHouseholds']) / 2),
    },
    {
      what: 'the pages of a ward and the board likewise',
      saves: saving(unitsOf(['readBoard', 'readWard', 'readStory', 'listBatches']) / 2),
    },
  ];
}
