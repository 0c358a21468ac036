import { type AssumptionName, assumptions } from './assumptions.ts';
import type { Bill } from './price/bill.ts';
import { type PriceName, prices, type Region } from './price/prices.ts';
import type { Saving } from './price/savings.ts';

/** A number for people: three significant digits, with separators of thousands. */
export const formatNumber = (value: number): string =>
  value === 0 || Math.abs(value) >= 100
    ? Math.round(value).toLocaleString('en')
    : Number(value.toPrecision(3)).toLocaleString('en', { maximumFractionDigits: 6 });

const money = (usd: number): string => usd.toFixed(2);

/** A text table. Its first `left` columns are aligned left, the others right. */
export function table(title: string, rows: readonly (readonly string[])[], left = 1): string {
  const widthOf = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const widths = (rows[0] ?? []).map((_, column) => widthOf(column));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column < left ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd(),
  );
  return `\n${title}\n\n${lines.map((line) => `  ${line}`).join('\n')}\n`;
}

/** A bill, with the largest amount first. */
export function billTable(title: string, { lines, usd }: Bill, region: Region): string {
  const sorted = lines.toSorted((a, b) => b.usd - a.usd);
  const rows = sorted.map((line) => [
    line.service,
    line.what,
    formatNumber(line.amount),
    unitOf(line.price),
    money(line.usd),
  ]);
  const head = ['service', 'what', 'amount', 'unit', 'USD'];
  return table(`${title} (${region})`, [head, ...rows, ['', 'total', '', '', money(usd)]], 2);
}

const unitOf = (name: PriceName): string => prices[name].unit;

/** The prices and their sources. */
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
      String(assumptions[name].value),
      assumptions[name].reason,
    ]),
    3,
  );

export const savingTable = (savings: readonly Saving[]): string =>
  table('Có thể rẻ hơn / what would make a campaign cheaper', [
    ['change', 'USD'],
    ...savings.map(({ what, saves }) => [what, `-${money(saves)}`]),
  ]);
