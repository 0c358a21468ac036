import { needsPoints, pointsOfIndicators } from '../../classify.ts';
import type { Scores } from '../../household.ts';
import type { Standard } from '../../standards/standard.ts';
import { parseMoney, parsePeople, parsePoints, statesDong } from '../cells/numbers.ts';
import type { Row } from '../cells/rows.ts';
import { allowedMarks, parseYesNo } from '../cells/words.ts';
import { addFinding, type CellReader, readCell } from './cell-reader.ts';

interface Range {
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  /** What a finding says of it. */
  readonly params: { readonly rule: string; readonly ruleEn: string };
}

/** The values that the number columns accept. */
export const ranges = {
  b1: { min: 0, max: 400, params: { rule: 'từ 0 đến 400', ruleEn: '0 to 400' } },
  b2: {
    min: 0,
    max: 200,
    step: 5,
    params: { rule: 'từ 0 đến 200, bội số của 5', ruleEn: '0 to 200, a multiple of 5' },
  },
  income: { min: 0, max: 1e9, params: { rule: 'từ 0 đến 1 tỷ đồng', ruleEn: '0 to 1 billion dong' } },
  people: {
    min: 1,
    max: 50,
    step: 1,
    params: { rule: 'số nguyên từ 1 đến 50', ruleEn: 'a whole number from 1 to 50' },
  },
} as const satisfies Record<string, Range>;

const parsers = { b1: parsePoints, b2: parsePoints, income: parseMoney.month, people: parsePeople } as const;

/** A number in its column's range: E202 where it is not a number, E203 where it is out of range. */
export function readNumber(
  reader: CellReader,
  row: Row,
  key: keyof typeof ranges,
  required: boolean,
  parse = parsers[key],
): number | undefined {
  const value = readCell(reader, row, key, parse, required ? requiredNumber : optionalNumber);
  if (value === undefined) return undefined;
  const { min, max, step, params }: Range = ranges[key];
  if (value >= min && value <= max && (!step || value % step === 0)) return value;
  return addFinding(reader, 'E203', row, key, params);
}

/**
 * A lower income in dong is impossible: it was written in thousands or millions, and would make every household poor. An
 * amount that says that it is in dong is believed.
 */
export const minIncome = { month: 20_000, year: 240_000 } as const;

const requiredNumber = { code: 'E202', required: true } as const;
const optionalNumber = { code: 'E202' } as const;

function checkLowIncome(reader: CellReader, row: Row): void {
  if (!statesDong(row.cells[reader.layout.at.income])) addFinding(reader, 'W213', row, 'income');
}

/** How a yes-or-no column is read. */
export const yesNo = { code: 'E208', params: allowedMarks } as const;

/** The keys of the deprived indicators, or undefined where a cell cannot be read. */
function readDeprived(reader: CellReader, row: Row): string[] | undefined {
  const before = reader.findings.length;
  const deprived: string[] = [];
  for (const { key, at } of reader.layout.indicators) {
    const cell = row.cells[at];
    if (cell === null || cell === undefined || cell === '') continue;
    if (cell === 'x' || readCell(reader, row, key, parseYesNo, yesNo)) deprived.push(key);
  }
  return reader.findings.length === before ? deprived : undefined;
}

/**
 * The household's scores, or undefined where a required one is missing or wrong. Which scores are required is decided
 * by the file's columns, not by the row. Warns where `b2` differs from the indicators (W402).
 */
export function readScores(reader: CellReader, row: Row, official: Standard): Scores | undefined {
  const { measure, indicatorsOf, keepsIndicators } = reader.layout;
  const countsIndicators = indicatorsOf.includes(official.id);
  const before = reader.findings.length;
  const b1 = readNumber(reader, row, 'b1', measure === 'b1');
  const per = reader.layout.incomePer;
  const income = readNumber(reader, row, 'income', measure === 'income', parseMoney[per]);
  const b2 = readNumber(reader, row, 'b2', !countsIndicators && needsPoints(official));
  const deprived = readDeprived(reader, row);
  if (reader.findings.length > before || !deprived) return undefined;
  if (countsIndicators && b2 !== undefined) {
    const points = pointsOfIndicators(official, deprived);
    if (points !== b2) addFinding(reader, 'W402', row, 'b2', { points });
  }
  if (income !== undefined && income > 0 && income < minIncome[per]) checkLowIncome(reader, row);
  const incomePer = income === undefined || per === official.incomePer ? undefined : per;
  if (indicatorsOf.length === 0 && !keepsIndicators)
    return { b1, b2, income, incomePer, deprived: undefined, indicatorsOf: undefined };
  return { b1, b2, income, incomePer, deprived, indicatorsOf };
}
