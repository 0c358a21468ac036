import { sumOf } from '../count/counts.ts';
import { billOf, type UsageItem, withAmount } from './bill.ts';
import type { Usage } from './campaign-usage.ts';
import type { Region } from './prices.ts';

/** A possible change of the product, and how much cheaper a campaign would be. */
export interface Saving {
  readonly what: string;
  readonly saves: number;
}

/** What eventually consistent reads would save. */
export function savingsOf(items: readonly UsageItem[], { readings }: Usage, region: Region): Saving[] {
  const unitsOf = (names: readonly string[]) =>
    readings
      .filter(({ name }) => names.includes(name))
      .reduce((sum, { times, each }) => sum + times * sumOf(each, 'reads/'), 0);
  const before = items.find(({ what }) => what === 'reads, pages')?.amount ?? 0;
  const saving = (fewer: number) =>
    billOf(items, region).usd - billOf(withAmount(items, 'reads, pages', before - fewer), region).usd;
  return [
    {
      what: 'the page of households reads what was there a second ago',
      saves: saving(unitsOf(['readHouseholds']) / 2),
    },
    {
      what: 'the pages of a ward and the board likewise',
      saves: saving(unitsOf(['readBoard', 'readWard', 'readStory', 'readNext']) / 2),
    },
  ];
}
