import { isDeepStrictEqual } from 'node:util';
import { canonical } from '../../../shared/audit.ts';
import { resultsOf } from '../../../shared/classify.ts';
import type { Manifest } from '../../../shared/evidence/manifest.ts';
import type { PackProblem } from '../../../shared/evidence/pack-problem.ts';
import { keyOfEntry } from '../../../shared/household-key.ts';
import type { HouseholdRecord } from '../../../shared/records.ts';
import { summarise } from '../../../shared/results/summarise.ts';
import { lacksCounts, type WardTotals } from '../../../shared/results/totals.ts';
import { sha256 } from '../../signing/sha256.ts';
import type { PackContent } from './pack-content.ts';

/** The standards are those of the manifest, each class follows from its scores, and each figure from the rows. */
export function checkFigures(content: PackContent, manifest: Manifest): PackProblem[] {
  const { review, opening, standards, households } = content;
  if (!review || !opening || !standards) return [];
  const named = standards.map((each) => ({ id: each.id, sha256: sha256(canonical(each)) }));
  if (!isDeepStrictEqual(named, manifest.standards)) return [{ kind: 'changed', entry: 'standards.jsonl' }];
  const counted = summarise({
    records: newestOf([...households.values()]),
    opening,
    standards,
    fingerprint: fingerprintsOf(opening),
  });
  const { totals } = review;
  return [...checkResults(content, standards), ...differences('', totals, asFar(totals, counted))];
}

/** What an earlier version counted as well: it left out some figures, see `lacksCounts`. */
function asFar(totals: WardTotals, { relapsed, groups, ...counted }: WardTotals): WardTotals {
  if (lacksCounts(totals)) return counted;
  return { ...counted, ...(relapsed && { relapsed }), ...(groups && { groups }) };
}

function checkResults(
  { households }: PackContent,
  standards: NonNullable<PackContent['standards']>,
): PackProblem[] {
  return [...households].flatMap(([entry, records]) =>
    records.flatMap(({ key: household, recorded }) => {
      if (!recorded) return [];
      const results = resultsOf(recorded.household, standards);
      return standards
        .filter(({ id }) => !isDeepStrictEqual(results[id], recorded.results[id]))
        .map(({ id }): PackProblem => ({ kind: 'otherResult', entry, household, standard: id }));
    }),
  );
}

/** Each household's newest version, in the order of the keys, as the stores give them. */
function newestOf(generations: readonly (readonly HouseholdRecord[])[]): HouseholdRecord[] {
  const newest = new Map(generations.flat().map((record) => [record.key, record]));
  return [...newest.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The keyed hashes of the opening list, as its keys tell them: without the vault nobody can make one. */
function fingerprintsOf(opening: NonNullable<PackContent['opening']>): (text: string) => string {
  const known = new Map<string, string>();
  for (const entry of opening) {
    const remember = (text: string): string => {
      known.set(text, entry.key.slice(2));
      return '';
    };
    keyOfEntry(entry, remember);
  }
  return (text) => known.get(text) ?? '';
}

/** The figures in which two totals differ, by their paths. */
function differences(path: string, says: unknown, rows: unknown): PackProblem[] {
  if (isDeepStrictEqual(says, rows)) return [];
  if (!isRecord(says) || !isRecord(rows)) {
    return [{ kind: 'otherFigure', figure: path, says: shown(says), rows: shown(rows) }];
  }
  return [...new Set([...Object.keys(says), ...Object.keys(rows)])].flatMap((name) =>
    differences(path === '' ? name : `${path}.${name}`, says[name], rows[name]),
  );
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const shown = (value: unknown): string => (value === undefined ? '–' : JSON.stringify(value));
