import { billOf, changed, type Use } from './bill.ts';
import { allOf, type Usage } from './campaign-uses.ts';
import type { Region } from './prices.ts';

/** A change to the product or its settings, and what a campaign would cost less by it. */
export interface Lever {
  readonly what: string;
  readonly saves: number;
}

const gb = 1024 ** 3;

/** What could be cheaper, from the same figures. */
export function leversOf(uses: readonly Use[], usage: Usage, region: Region): Lever[] {
  const amountOf = (what: string) => uses.find((use) => use.what === what)?.amount ?? 0;
  const saving = (what: string, amount: number) =>
    billOf(uses, region).usd - billOf(changed(uses, what, amount), region).usd;
  const unpacked = (allOf(usage, 'answerBytes') - allOf(usage, 'packedBytes')) / gb;
  const levers = [
    { what: 'X-Ray traces one call in twenty', saves: saving('traces', amountOf('traces') / 20) },
    { what: 'answers are sent compressed', saves: saving('to browsers', amountOf('to browsers') - unpacked) },
    {
      what: 'pages read what is there, not what is newest',
      saves: saving('reads, pages', amountOf('reads, pages') / 2),
    },
  ];
  return levers.toSorted((a, b) => b.saves - a.saves);
}
