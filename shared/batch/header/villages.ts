import type { Params } from '../../errors.ts';
import { fold, type Setting } from '../../household.ts';
import { unaccented } from './labels.ts';

/** A village (thôn, bản, tổ dân phố, khóm …) of the ward's list; `setting` where it differs from the ward's. */
export interface Village {
  readonly name: string;
  readonly setting?: Setting | undefined;
}

/** What a text in a file means: the list's village, else the text itself. */
export interface VillageMatch extends Village {
  /** W210: the list writes it differently. W211: the list has no such village, or two that are as near. */
  readonly warning?: 'W210' | 'W211';
}

/** What a finding says of a match: the list's village, which a file's own text need not be. */
export const wordsOf = ({ name, warning }: VillageMatch): Params | undefined =>
  warning === 'W210' ? { village: name } : undefined;

export type VillageMatcher = (text: string) => VillageMatch;

/** The words before a village's name, each with what it names; longer ones first. */
const kinds: readonly (readonly [word: string, kind: string])[] = [
  ['to dan pho', 'to'],
  ['to dp', 'to'],
  ['tdp', 'to'],
  ['to', 'to'],
  ['khu pho', 'khu'],
  ['kp', 'khu'],
  ['khu', 'khu'],
  ['khoi pho', 'khoi'],
  ['khoi', 'khoi'],
  ...['tieu khu', 'thon', 'ban', 'buon', 'bon', 'lang', 'xom', 'ap', 'khom', 'doi'].map(
    (kind) => [kind, kind] as const,
  ),
];
const kindOf = new Map(kinds);
const named = new RegExp(`^(${[...kindOf.keys()].join('|')})(?: |(?=\\d))(?:so (?=\\d))?(.+)$`);

/** A village's name taken apart, so that it can be compared loosely. */
interface Taken {
  readonly village: Village;
  /** Thôn, tổ … in one spelling; undefined where the name stands alone. */
  readonly kind: string | undefined;
  /** The name without kind, spaces, punctuation and zeros before numbers: with its accents, and without. */
  readonly spelled: string;
  readonly core: string;
}

const squeeze = (words: string): string => words.replace(/(?<!\d)0+(?=\d)/g, '').replaceAll(' ', '');

function takeApart(village: Village): Taken {
  const spelled = fold(village.name)
    .replace(/[^\p{Ll}\p{N}]+/gu, ' ')
    .trim();
  const plain = unaccented(spelled);
  const [, word, name = plain] = named.exec(plain) ?? [];
  return {
    village,
    kind: word && kindOf.get(word),
    spelled: squeeze(spelled.slice(plain.length - name.length)),
    core: squeeze(name),
  };
}

/** The nearest of the villages that a text may mean: accents tell more than the word before; none where two are as near. */
function nearest({ kind, spelled }: Taken, candidates: readonly Taken[]): Village | undefined {
  const [first, second] = candidates
    .filter((each) => each.kind === kind || each.kind === undefined || kind === undefined)
    .map((each) => ({
      village: each.village,
      rank: (each.spelled === spelled ? 2 : 0) + (each.kind === kind ? 1 : 0),
    }))
    .toSorted((a, b) => b.rank - a.rank);
  return first?.rank === second?.rank ? undefined : first?.village;
}

/** `Nà Pha, xã Đồng Lạc`: of which ward the village is. */
const ofWard = /[\s,–-]+(?:xã|phường|thị trấn|đặc khu)\s.*$/iu;

/** What is remembered: more texts than any ward has villages, however they are written, and none that is no name. */
const remembered = { texts: 10_000, length: 100 } as const;

/** A copy: what is cut from a file's text would keep that whole piece of text in memory. */
const detached = (text: string): string => ` ${text}`.slice(1);

/**
 * Finds the villages of a ward's list by the texts of a file. The same letters and tones (hòa = hoà) are the same
 * village; other accents, spaces, hyphens and apostrophes, `TDP 3` for `Tổ dân phố số 3`, a name without its `Thôn`
 * or with its ward are taken with a warning where one village alone can be meant. Never by a part of the name. An empty
 * list knows nothing, and every text stands for itself.
 */
export function villageMatcher(list: readonly Village[]): VillageMatcher {
  const byName = new Map(list.toReversed().map((village) => [fold(village.name), village]));
  const byCore = Map.groupBy([...byName.values()].map(takeApart), ({ core }) => core);
  const find = (text: string): VillageMatch => {
    const same = byName.get(fold(text));
    if (same || list.length === 0) return same ?? { name: text };
    const taken = takeApart({ name: text.replace(ofWard, '') });
    const near = nearest(taken, byCore.get(taken.core) ?? []);
    return near ? { ...near, warning: 'W210' } : { name: text, warning: 'W211' };
  };
  const found = new Map<string, VillageMatch>();
  return (text) => {
    const before = found.get(text);
    if (before) return before;
    const own = detached(text);
    const match = find(own);
    if (found.size < remembered.texts && own.length <= remembered.length) found.set(own, match);
    return match;
  };
}

/** Whether a text means a village of the list. */
export function villageTeller(list: readonly Village[]): (text: string) => boolean {
  const find = villageMatcher(list);
  return (text) => list.length > 0 && find(text).warning !== 'W211';
}
