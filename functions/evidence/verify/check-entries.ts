import { entryNames, type Manifest } from '../../../shared/evidence/manifest.ts';
import type { PackProblem } from '../../../shared/evidence/pack-problem.ts';
import type { Entries } from './pack-content.ts';

/** The two that the manifest does not list: it is one of them itself. */
const unlisted: readonly string[] = [entryNames.manifest, entryNames.signature];

/** Names each entry that is changed, missing or added. `names` are those of all entries, damaged ones too. */
export function checkEntries(
  names: readonly string[],
  entries: Entries,
  { entries: listed }: Manifest,
): PackProblem[] {
  const known = new Set([...listed.map(({ name }) => name), ...unlisted]);
  const found = new Set(names);
  const gone = [...known].filter((name) => !found.has(name));
  const changed = listed.filter(({ name, sha256, bytes }) => {
    const entry = entries.get(name);
    return found.has(name) && !(entry?.sha256 === sha256 && entry.bytes === bytes);
  });
  return [
    ...gone.map((entry) => ({ kind: 'missing', entry }) as const),
    ...changed.map(({ name }) => ({ kind: 'changed', entry: name }) as const),
    ...names.filter((name) => !known.has(name)).map((entry) => ({ kind: 'added', entry }) as const),
  ];
}
