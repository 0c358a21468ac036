import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod';

const Bounds = z.strictObject({ min: z.int().optional(), max: z.int().optional() });

/** A number, or its bounds. */
const Amount = z.union([z.int(), Bounds]);
export type Amount = z.infer<typeof Amount>;

/** Row, column, sheet; null or left out means any. */
const Place = z
  .array(z.union([z.int(), z.string(), z.null()]))
  .min(1)
  .max(3);
export type Place = z.infer<typeof Place>;

const Code = z.union([
  z.string(),
  z.strictObject({
    code: z.string(),
    row: z.int().optional(),
    column: z.string().optional(),
    sheet: z.string().optional(),
  }),
]);
export type Code = z.infer<typeof Code>;

const Class = z.enum(['poor', 'near-poor', 'other']);
const ofClass = z.union([
  Amount,
  z.strictObject({ households: Amount.optional(), people: Amount.optional() }),
]);
const Classes = z.partialRecord(Class, ofClass);
export type Classes = z.infer<typeof Classes>;

/** A household that must be recorded; `birth` is a day dd/mm/yyyy or a year. */
const Recorded = z.strictObject({
  code: z.string().optional(),
  head: z.string().optional(),
  birth: z.string().optional(),
  village: z.string().optional(),
  class: Class.optional(),
});
export type Recorded = z.infer<typeof Recorded>;

const MarkedBook = z.strictObject({
  sheet: z.string().optional(),
  formula: z.record(z.string(), z.string()).optional(),
  comment: z.array(z.string()).optional(),
  value: z.record(z.string(), z.string()).optional(),
  summaryFirst: z.boolean().optional(),
  noFormulas: z.boolean().optional(),
});
export type MarkedBook = z.infer<typeof MarkedBook>;

const figures = {
  rows: Amount.optional(),
  households: Amount.optional(),
  accepted: Amount.optional(),
  rejected: Amount.optional(),
  people: Amount.optional(),
};

/** What must hold of a file: the predicates of README.md. */
const Predicates = z.strictObject({
  ...figures,
  classes: Classes.optional(),
  codesPresent: z.array(Code).optional(),
  codesAbsent: z.array(Code).optional(),
  findingAt: z.array(Place).optional(),
  errorAt: z.array(Place).optional(),
  noFindingAt: z.array(Place).optional(),
  noErrorAt: z.array(Place).optional(),
  silentOk: z.literal(false).optional(),
  maxFindings: z.int().optional(),
  text: z.array(z.union([z.string(), z.array(z.string())])).optional(),
  records: z.array(Recorded).optional(),
  marked: MarkedBook.optional(),
});
export type Predicates = z.infer<typeof Predicates>;

/** For people: what kind of fault the file has, what is right, and where the fault was reported. */
const about = { kind: z.string(), why: z.string(), source: z.string() };

const Expected = z.strictObject({ ...Predicates.shape, ...about, anyOf: z.array(Predicates).optional() });
export type Expected = z.infer<typeof Expected>;

const ExpectedSequence = z.strictObject({
  ...about,
  ward: z.string(),
  households: Amount.optional(),
  people: Amount.optional(),
  missing: Amount.optional(),
  classes: Classes.optional(),
  refused: z.array(z.strictObject({ do: z.string(), refusal: z.string() })).optional(),
  notRefused: z.array(z.string()).optional(),
});
export type ExpectedSequence = z.infer<typeof ExpectedSequence>;

const folder = new URL('files/', import.meta.url);
export const pathOf = (name: string): string => new URL(name, folder).pathname;

const json = (name: string): unknown => JSON.parse(readFileSync(pathOf(name), 'utf8'));
const names = readdirSync(folder).sort();

/** Every reported file, by its name. */
export const reports = names
  .filter((name) => name.endsWith('.expected.json'))
  .map((name) => ({ name: name.slice(0, -'.expected.json'.length), expected: Expected.parse(json(name)) }));

/** Every campaign folder with several uploads, by its name. */
export const sequences = names
  .filter((name) => name.endsWith('.sequence'))
  .map((name) => ({ name, expected: ExpectedSequence.parse(json(`${name}/expected.json`)) }));
