import type { Class, Setting } from '../../shared/household.ts';
import { vn2016 } from '../../shared/standards/vn-2016.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';

/** A household of a made-up folder, on its opening list and in its survey. */
export interface Home {
  readonly code: string;
  readonly ward: string;
  readonly village: string;
  readonly ethnicity: string;
  /** The head first. */
  readonly people: readonly Person[];
  /** Its class on the opening list; undefined where it is not on it. */
  readonly before?: Class | undefined;
  /** The year in which it left poverty, where the opening list has it for that alone. */
  readonly escapedIn?: number;
  /** Its class after the survey; undefined where it was not surveyed. */
  readonly after?: Class;
  readonly scores: Scores;
  readonly merit?: boolean;
  readonly needs?: string | undefined;
  /** Whether it bears the local designation. */
  readonly designated?: boolean;
}

interface Scores {
  readonly b1?: number;
  /** Dong per person and year. */
  readonly income?: number;
  readonly b2: number;
  /** Labels of the indicators in which it is deprived. */
  readonly deprived: readonly string[];
}

const lines = { urban: [140, 175], rural: [120, 150] } as const satisfies Record<Setting, readonly number[]>;
const labels = vn2016.indicators.map(({ label }) => label);

/** Scores that give a class under the standard of 2016–2020. */
export function scores2016(of: Class, setting: Setting, random: Random): Scores {
  const [lower, upper] = lines[setting];
  const isBelow = of === 'poor' && random.chance(70);
  const count = of === 'poor' && !isBelow ? random.between(3, 5) : random.between(0, 2);
  const deprived = pickSome(labels, isBelow ? random.between(1, 6) : count, random);
  const points = { b2: 10 * deprived.length, deprived };
  if (of === 'other') return { ...points, b1: 5 * random.between(upper / 5 + 1, upper / 5 + 12) };
  if (isBelow) return { ...points, b1: 5 * random.between(12, lower / 5) };
  return { ...points, b1: 5 * random.between(lower / 5 + 1, upper / 5) };
}

/** Scores that give a class under the city's standard of 2019–2020: 28 and 36 million a year, 40 points. */
export function scoresOfCity(of: Class, random: Random): Scores {
  const million = (from: number, to: number): number => 100_000 * random.between(10 * from, 10 * to);
  const few = 5 * random.between(0, 7);
  if (of === 'poor') {
    const b2 = random.chance(50) ? 5 * random.between(8, 14) : few;
    return { income: million(15, 28), b2, deprived: [] };
  }
  if (of === 'near-poor') return { income: million(28, 35) + 100_000, b2: few, deprived: [] };
  return { income: million(37, 60), b2: few, deprived: [] };
}

function pickSome(from: readonly string[], count: number, random: Random): string[] {
  const left = [...from];
  const picked = Array.from({ length: count }, () => left.splice(random.below(left.length), 1)[0]!);
  return from.filter((each) => picked.includes(each));
}
