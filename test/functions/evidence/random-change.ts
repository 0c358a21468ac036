import type { PackProblem } from '../../../shared/evidence/pack-problem.ts';
import type { Pack } from './packs.ts';

/** One random change of a pack's entries, and what has to be said of it: one of these. */
export function randomChange(
  pack: Pack,
  random: () => number,
): { readonly changed: Pack; readonly expected: readonly PackProblem[] } {
  const below = (most: number): number => Math.floor(random() * most);
  const changed = new Map(pack);
  const names = [...pack.keys()].filter((name) => pack.get(name)!.length > 0);
  const entry = names[below(names.length)]!;
  const kind = below(10);
  if (kind === 0) {
    changed.delete(entry);
    return { changed, expected: [{ kind: 'missing', entry }] };
  }
  if (kind === 1) {
    const added = `uploads/${below(1e9)}.csv`;
    changed.set(added, Buffer.from('x'));
    return { changed, expected: [{ kind: 'added', entry: added }] };
  }
  const bytes = Buffer.from(pack.get(entry)!);
  const at = below(bytes.length);
  bytes[at] = (bytes[at]! + 1 + below(255)) % 256;
  changed.set(entry, bytes);
  return { changed, expected: expectedOf(entry) };
}

/** The two that the manifest does not list are told by the signature, where they can still be read. */
function expectedOf(entry: string): PackProblem[] {
  if (entry === 'manifest.json') return [{ kind: 'unsigned' }, { kind: 'unreadable', entry }];
  if (entry === 'signature.json') return [{ kind: 'unsigned' }, { kind: 'changed', entry }];
  return [{ kind: 'changed', entry }];
}
