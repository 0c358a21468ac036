import { type PriceName, prices, type Region } from './prices.ts';

/** An amount of something that AWS bills. */
export interface UsageItem {
  readonly service: string;
  readonly what: string;
  readonly price: PriceName;
  readonly amount: number;
}

interface BillLine extends UsageItem {
  readonly usd: number;
}

export interface Bill {
  readonly lines: readonly BillLine[];
  readonly usd: number;
}

/** A bill at the list prices of a region. */
export function billOf(items: readonly UsageItem[], region: Region): Bill {
  const lines = items.map((item) => {
    const { per, usd } = prices[item.price];
    return { ...item, usd: (item.amount / per) * usd[region] };
  });
  return { lines, usd: lines.reduce((sum, { usd }) => sum + usd, 0) };
}

/** The same items with another amount of one of them. */
export const withAmount = (items: readonly UsageItem[], what: string, amount: number): UsageItem[] =>
  items.map((item) => (item.what === what ? { ...item, amount } : item));
