import { parseWardCode } from '../cells/ids.ts';
import type { Finding } from '../findings/findings.ts';
import type { ReadHousehold } from '../household/read-household.ts';
import { withCapacity } from './typed-arrays.ts';

/** The findings (E403) that are kept whole; of further ones, so many as a file has rows, only the rows. */
const keptWhole = 1_000;

/**
 * The rows of other wards in a file. Whether they are most rows is known only at its end: then one finding that says
 * whose file it is stands for all of them.
 */
export interface ForeignRows {
  /** Takes a household's findings on its ward out of its others, which are given back. */
  take(read: ReadHousehold): readonly Finding[];
  /** The findings at the end of the file, in chunks; `rows` are all rows of the file. */
  findings(rows: number): Generator<readonly Finding[]>;
}

const isForeign = ({ code }: Finding): boolean => code === 'E403';

/** The rows of one other ward: how many, and the first finding on one. */
interface WardCount {
  rows: number;
  readonly first: Finding;
}

type NameOfWard = (ward: string) => string | undefined;

/** The one finding on a file most of whose rows belong to another ward; undefined where they do not. */
function ofOneWard(
  counts: ReadonlyMap<string, WardCount>,
  rows: number,
  nameOf: NameOfWard,
): Finding | undefined {
  const most = [...counts].find(([, own]) => own.rows * 2 > rows);
  if (!most) return undefined;
  const [ward, own] = most;
  const { household: _, ...first } = own.first;
  const name = nameOf(ward);
  const place = name === undefined ? ward : `${name} (${ward})`;
  return { ...first, params: { ...first.params, problem: 'otherWardsFile', place, count: own.rows, rows } };
}

/** `nameOf` gives the name of a ward by its code, where it is known. */
export function foreignRows(nameOf: NameOfWard = () => undefined): ForeignRows {
  const kept: Finding[] = [];
  const rest = rowStore();
  const counts = new Map<string, WardCount>();

  const count = (finding: Finding, rows: number): void => {
    const ward = parseWardCode(finding.value ?? null);
    const own = counts.get(ward) ?? { rows: 0, first: finding };
    own.rows += rows;
    counts.set(ward, own);
  };

  return {
    take: ({ findings, rows }) => {
      if (!findings.some(isForeign)) return findings;
      const foreign: Finding[] = [];
      const others: Finding[] = [];
      for (const finding of findings) (isForeign(finding) ? foreign : others).push(finding);
      const ofHead = foreign.find(({ row }) => row === rows[0].number);
      // Members mostly have no ward of their own.
      if (ofHead) count(ofHead, rows.length);
      else for (const finding of foreign) count(finding, 1);
      for (const finding of foreign)
        if (kept.length < keptWhole) kept.push(finding);
        else rest.add(finding);
      return others;
    },
    *findings(rows) {
      const one = ofOneWard(counts, rows, nameOf);
      if (one) return yield [one];
      if (kept.length > 0) yield kept;
      yield* rest.findings();
    },
  };
}

/** Findings by their row and the first row of their household, in one long array; what they share is stored once. */
function rowStore() {
  let numbers = new Int32Array(1 << 10);
  let size = 0;
  const shared: Finding[] = [];
  const indexes = new Map<string, number>();

  const indexOf = (finding: Finding): number => {
    const key = `${finding.sheet}\0${finding.value}`;
    const known = indexes.get(key);
    if (known !== undefined) return known;
    const { row: _, household: __, ...common } = finding;
    const added = shared.push(common) - 1;
    indexes.set(key, added);
    return added;
  };

  const findingAt = (at: number): Finding[] => {
    const common = shared[numbers[at] as number];
    const [row, first] = [numbers[at + 1] as number, numbers[at + 2] as number];
    return common ? [{ ...common, row, household: { row: first } }] : [];
  };

  return {
    add(finding: Finding): void {
      const { row = 0, household } = finding;
      numbers = withCapacity(numbers, size + 3);
      numbers[size] = indexOf(finding);
      numbers[size + 1] = row;
      numbers[size + 2] = household?.row ?? row;
      size += 3;
    },
    *findings(): Generator<readonly Finding[]> {
      for (let at = 0; at < size; at += 3 * keptWhole) {
        const end = Math.min(size, at + 3 * keptWhole);
        yield Array.from({ length: (end - at) / 3 }, (_, i) => at + 3 * i).flatMap(findingAt);
      }
    },
  };
}
