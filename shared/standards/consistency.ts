import type { Standard } from './standard.ts';

/** A part of a standard by which it cannot classify, by its place. */
export interface Inconsistency {
  readonly path: (string | number)[];
  /** In Vietnamese and English, separated by a slash. */
  readonly message: string;
}

type Parts = Pick<Standard, 'years' | 'lines' | 'rules' | 'indicators' | 'cut' | 'furtherLines'>;

const reversed = 'sớm hơn năm bắt đầu / is before the first year';

/** What is wrong with a standard although each of its parts has the right form: households would get a wrong class. */
export function* inconsistencies(standard: Parts): Generator<Inconsistency> {
  const { years, rules, cut } = standard;
  if (years.to < years.from) yield { path: ['years', 'to'], message: reversed };
  yield* missingLines(standard);
  if (rules.length === 0)
    yield {
      path: ['rules'],
      message: 'trống, nên không hộ nào là nghèo / is empty, so nobody would be poor',
    };
  yield* negativeNumbers(standard);
  yield* reversedBounds(standard);
  yield* repeatedIndicators(standard);
  yield* furtherLineProblems(standard);
  if (cut === undefined && rules.some(({ deprived }) => deprived !== undefined))
    yield { path: ['cut'], message: 'thiếu, mà quy tắc xét thiếu hụt / is missing, and a rule needs it' };
}

const measures = ['b1', 'income'] as const;
const settings = ['rural', 'urban'] as const;

function* missingLines({ lines, rules }: Parts): Generator<Inconsistency> {
  const given = measures.filter((measure) => lines[measure]);
  if (given.length === 0) yield { path: ['lines'], message: 'thiếu b1 hoặc income / b1 or income is needed' };
  const named = given.flatMap((measure) => settings.map((setting) => lines[measure]?.[setting] ?? {}));
  for (const [index, rule] of rules.entries()) {
    for (const bound of ['above', 'upTo'] as const) {
      const name = rule[bound];
      if (name === undefined || named.every((each) => Object.hasOwn(each, name))) continue;
      const message = `một khu vực thiếu mức ${name} / a setting lacks the line ${name}`;
      yield { path: ['rules', index, bound], message };
    }
  }
}

/** A rule between two lines of which the lower one is not lower never holds. */
function* reversedBounds({ lines, rules }: Parts): Generator<Inconsistency> {
  for (const [index, { above, upTo }] of rules.entries()) {
    if (above === undefined || upTo === undefined) continue;
    for (const measure of measures) {
      for (const setting of settings) {
        const named = lines[measure]?.[setting];
        const [from, to] = [named?.[above], named?.[upTo]];
        if (from === undefined || to === undefined || from <= to) continue;
        const place = `${measure}.${setting}`;
        const message = `mức ${above} cao hơn mức ${upTo} ở ${place} / the line ${above} is above ${upTo} in ${place}`;
        yield { path: ['rules', index, 'above'], message };
      }
    }
  }
}

function* repeatedIndicators({ indicators }: Parts): Generator<Inconsistency> {
  const keys = new Set<string>();
  for (const [index, { key }] of indicators.entries()) {
    if (keys.has(key))
      yield { path: ['indicators', index, 'key'], message: `${key} có hai lần / ${key} stands twice` };
    keys.add(key);
  }
}

const negative = 'là số âm / is negative';

function* negativeNumbers({ lines, indicators }: Parts): Generator<Inconsistency> {
  for (const measure of measures)
    for (const setting of settings)
      for (const [name, line] of Object.entries(lines[measure]?.[setting] ?? {}))
        if (line < 0) yield { path: ['lines', measure, setting, name], message: negative };
  for (const [index, { points }] of indicators.entries())
    if (points < 0) yield { path: ['indicators', index, 'points'], message: negative };
}

/** Further lines of one key whose years overlap: a household would be counted under both. */
function* furtherLineProblems({ furtherLines = [] }: Parts): Generator<Inconsistency> {
  for (const [index, { key, years }] of furtherLines.entries()) {
    const path = ['furtherLines', index, 'years'];
    if (years.to < years.from) yield { path: [...path, 'to'], message: reversed };
    const other = furtherLines
      .slice(0, index)
      .find((each) => each.key === key && each.years.from <= years.to && years.from <= each.years.to);
    if (!other) continue;
    const span = `${other.years.from}–${other.years.to}`;
    yield {
      path,
      message: `${key} đã có cho các năm ${span}, không được trùng năm / there is ${key} for ${span} already: the years may not overlap`,
    };
  }
}
