import { pointsOfIndicators } from '../../classify.ts';
import type { Scores } from '../../household.ts';
import type { Standard } from '../../standards/standard.ts';
import { parseMoney, parseNumber } from '../cells/numbers.ts';
import type { Row } from '../cells/rows.ts';
import { parseMark } from '../cells/words.ts';
import { note, type Reading, read } from './reading.ts';

interface Range {
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly rule: string;
  readonly ruleEn: string;
}

/** What may stand in the columns of numbers. */
export const ranges = {
  b1: { min: 0, max: 400, rule: 'từ 0 đến 400', ruleEn: '0 to 400' },
  b2: { min: 0, max: 200, step: 5, rule: 'từ 0 đến 200, bội số của 5', ruleEn: '0 to 200, a multiple of 5' },
  income: { min: 0, max: 1e9, rule: 'từ 0 đến 1 tỷ đồng', ruleEn: '0 to 1 billion dong' },
  people: { min: 1, max: 50, step: 1, rule: 'số nguyên từ 1 đến 50', ruleEn: 'a whole number from 1 to 50' },
} as const satisfies Record<string, Range>;

/** A number in its column's range: E202 where it is none, E203 outside. */
export function readNumber(
  into: Reading,
  row: Row,
  key: keyof typeof ranges,
  required: boolean,
): number | undefined {
  const parse = key === 'income' ? parseMoney : parseNumber;
  const value = read(into, row, key, parse, required ? needed : optional);
  if (value === undefined) return undefined;
  const { min, max, step, rule, ruleEn }: Range = ranges[key];
  if (value >= min && value <= max && (!step || value % step === 0)) return value;
  return note(into, 'E203', row, key, { rule, ruleEn });
}

/** Nobody lives on less than this many dong: such an income was written in thousands, and would make everyone poor. */
const leastDong = 10_000;

const needed = { code: 'E202', required: true } as const;
const optional = { code: 'E202' } as const;

export const marks = { code: 'E208', params: { allowed: 'x, 1, Có; 0, Không' } } as const;

/** The keys of the indicators marked as deprived, or undefined where a mark cannot be read. */
function readDeprived(into: Reading, row: Row): string[] | undefined {
  const before = into.findings.length;
  const deprived: string[] = [];
  for (const { key, at } of into.layout.indicators) {
    const cell = row.cells[at];
    if (cell === null || cell === undefined || cell === '') continue;
    if (cell === 'x' || read(into, row, key, parseMark, marks)) deprived.push(key);
  }
  return into.findings.length === before ? deprived : undefined;
}

/**
 * What the household was scored with, or undefined where a needed score is missing or wrong. Whether a score is
 * given is decided by the file's columns, not by the row. Compares `b2` with the indicators (W402).
 */
export function readScores(into: Reading, row: Row, official: Standard): Scores | undefined {
  const { measure, indicatorsOf } = into.layout;
  const given = indicatorsOf.includes(official.id);
  const before = into.findings.length;
  const b1 = readNumber(into, row, 'b1', measure === 'b1');
  const income = readNumber(into, row, 'income', measure === 'income');
  const b2 = readNumber(into, row, 'b2', !given);
  const deprived = readDeprived(into, row);
  if (into.findings.length > before || !deprived) return undefined;
  if (given && b2 !== undefined) {
    const points = pointsOfIndicators(official, deprived);
    if (points !== b2) note(into, 'W402', row, 'b2', { points });
  }
  if (income !== undefined && income > 0 && income < leastDong) note(into, 'W213', row, 'income');
  if (indicatorsOf.length === 0) return { b1, b2, income, deprived: undefined, indicatorsOf: undefined };
  return { b1, b2, income, deprived, indicatorsOf };
}
