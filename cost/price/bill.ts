import { type PriceName, prices, type Region } from './prices.ts';

/** Something that is used and paid for. */
export interface Use {
  readonly service: string;
  readonly what: string;
  readonly price: PriceName;
  readonly amount: number;
}

interface BillLine extends Use {
  readonly usd: number;
}

export interface Bill {
  readonly lines: readonly BillLine[];
  readonly usd: number;
}

/** What is used, at the list prices of a region. */
export function billOf(uses: readonly Use[], region: Region): Bill {
  const lines = uses.map((use) => {
    const { per, usd } = prices[use.price];
    return { ...use, usd: (use.amount / per) * usd[region] };
  });
  return { lines, usd: lines.reduce((sum, { usd }) => sum + usd, 0) };
}

/** What a bill would be with something else in the place of one of its amounts. */
export const changed = (uses: readonly Use[], what: string, amount: number): Use[] =>
  uses.map((use) => (use.what === what ? { ...use, amount } : use));
