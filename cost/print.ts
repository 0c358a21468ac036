import { type AssumptionName, assumptions } from './price/assumptions.ts';
import type { Bill } from './price/bill.ts';
import type { Lever } from './price/levers.ts';
import { type PriceName, prices, type Region } from './price/prices.ts';

/** A number for people: three figures that count, thousands apart. */
export const figure = (value: number): string =>
  value === 0 || Math.abs(value) >= 100
    ? Math.round(value).toLocaleString('en')
    : Number(value.toPrecision(3)).toLocaleString('en', { maximumFractionDigits: 6 });

const money = (usd: number): string => usd.toFixed(2);

/** A table with its first columns to the left and its figures to the right. */
export function table(title: string, rows: readonly (readonly string[])[], left = 1): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column < left ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd(),
  );
  return `\n${title}\n\n${lines.map((line) => `  ${line}`).join('\n')}\n`;
}

/** A bill, the largest amount first. */
export function billTable(title: string, { lines, usd }: Bill, region: Region): string {
  const sorted = lines.toSorted((a, b) => b.usd - a.usd);
  const rows = sorted.map((line) => [
    line.service,
    line.what,
    figure(line.amount),
    unitOf(line.price),
    money(line.usd),
  ]);
  const head = ['service', 'what', 'amount', 'unit', 'USD'];
  return table(`${title} (${region})`, [head, ...rows, ['', 'total', '', '', money(usd)]], 2);
}

const unitOf = (name: PriceName): string => prices[name].unit;

/** Prices with where they are from. */
export const priceTable = (region: Region): string =>
  table('Đơn giá / prices', [
    ['price', 'USD', 'per', 'source'],
    ...Object.entries(prices).map(([name, { usd, per, unit, source }]) => [
      name,
      String(usd[region]),
      `${per === 1 ? '' : `${per.toLocaleString('en')} `}${unit}`,
      source[region],
    ]),
  ]);

export const assumptionTable = (): string =>
  table(
    'Giả định / assumptions',
    (Object.keys(assumptions) as AssumptionName[]).map((name) => [
      name,
      String(assumptions[name].is),
      assumptions[name].because,
    ]),
    3,
  );

export const leverTable = (levers: readonly Lever[]): string =>
  table('Có thể rẻ hơn / what would make a campaign cheaper', [
    ['change', 'USD'],
    ...levers.map(({ what, saves }) => [what, `-${money(saves)}`]),
  ]);
