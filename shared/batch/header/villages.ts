import type { Setting } from '../../household.ts';
import type { Params } from '../../i18n/fill.ts';
import { holdsId } from '../../identifiers.ts';
import { fold } from '../../names.ts';
import { lettersProblem } from '../cells/broken-text.ts';
import { unaccented } from '../cells/unaccented.ts';
import { isDateText, villageOfDate } from './village-dates.ts';

/** A village (thôn, bản, tổ dân phố, khóm …) of the ward's list; `setting` where it differs from the ward's. */
export interface Village {
  readonly name: string;
  readonly setting?: Setting | undefined;
  /** Names that it had, or that villages had which were merged into it. */
  readonly formerly?: readonly string[] | undefined;
  /** When each of those names ended, in their order. */
  readonly endedAt?: readonly string[] | undefined;
  /** Whether it is on no list of the ward, and here for its former names alone. */
  readonly isUnlisted?: boolean | undefined;
}

/** The village that a text of a file names: the list's, else the text itself. */
export interface VillageMatch extends Village {
  /**
   * W210: the list spells it differently. W211: the list has no such village, or two equally near ones. W233: the text
   * is a former name.
   */
  readonly warning?: 'W210' | 'W211' | 'W233';
  /** The former name that the text is. */
  readonly former?: string;
  /** Why the text names no village: it holds an id, its letters are lost or broken, or a spreadsheet made a date of it. */
  readonly problem?: 'villageAsDate' | 'idForVillage' | ReturnType<typeof lettersProblem>;
}

/** The params of a match's warning: the list's village, where it differs from the text. */
export function warningParams({ name, warning, former = name }: VillageMatch): Params | undefined {
  if (warning === 'W233') return { village: name, former };
  return warning === 'W210' ? { village: name } : undefined;
}

export type VillageMatcher = (text: string) => VillageMatch;

/** The words that precede a village's name, each with the kind it stands for; longer words first. */
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
  ['tieu khu', 'tieu khu'],
  ['thon', 'thon'],
  ['ban', 'ban'],
  ['buon', 'buon'],
  ['bon', 'bon'],
  ['lang', 'lang'],
  ['xom', 'xom'],
  ['ap', 'ap'],
  ['khom', 'khom'],
  ['doi', 'doi'],
];
const kindOf = new Map(kinds);
const named = new RegExp(`^(${[...kindOf.keys()].join('|')})(?: |(?=\\d))(?:so (?=\\d))?(.+)$`);

/** A village's name in its parts, for a tolerant comparison. */
interface ParsedVillage {
  readonly village: Village;
  /** Thôn, tổ … in one spelling; undefined where the name has none. */
  readonly kind: string | undefined;
  /** The name without kind, spaces, punctuation and leading zeros. */
  readonly accented: string;
  /** The same without accents. */
  readonly unaccented: string;
}

const compact = (words: string): string => words.replace(/(?<!\d)0+(?=\d)/g, '').replaceAll(' ', '');

/** The readings of a name: the first without its kind; the second whole, where the kind may be part of the name. */
function readingsOf(village: Village): readonly [ParsedVillage, ...ParsedVillage[]] {
  const text = fold(village.name)
    .replace(/[^\p{Ll}\p{N}]+/gu, ' ')
    .trim();
  const plain = unaccented(text);
  const reading = (name: string, kind: string | undefined): ParsedVillage => ({
    village,
    kind,
    accented: compact(text.slice(plain.length - name.length)),
    unaccented: compact(name),
  });
  const [, word, name] = named.exec(plain) ?? [];
  const whole = reading(plain, undefined);
  return word && name ? [reading(name, kindOf.get(word)), whole] : [whole];
}

/** The nearest candidate: equal accents weigh more than an equal kind. Undefined where two are equally near. */
function nearest(
  { kind, accented }: ParsedVillage,
  candidates: readonly ParsedVillage[],
): Village | undefined {
  const [first, second] = candidates
    .filter((each) => each.kind === kind || each.kind === undefined || kind === undefined)
    .map((each) => ({
      village: each.village,
      rank: (each.accented === accented ? 2 : 0) + (each.kind === kind ? 1 : 0),
    }))
    .toSorted((a, b) => b.rank - a.rank);
  return first?.rank === second?.rank ? undefined : first?.village;
}

/** The ward after a village's name: `Nà Pha, xã Đồng Lạc`. */
const wardSuffix = /(?<![\s,–-])[\s,–-]+(?:xã|phường|thị trấn|đặc khu)\s.*$/isu;

/** Limits of the memory: more texts than spellings of a ward's villages, and none too long for a name. */
const memory = { texts: 10_000, length: 100 } as const;

/** A copy of a text: a slice of the file's text would keep its whole chunk in memory. */
const copyOf = (text: string): string => ` ${text}`.slice(1);

/** Finds the village of a list whose name is most like a text. */
function nearestIn(list: Iterable<Village>): (text: string) => Village | undefined {
  const readings = [...list].flatMap(readingsOf);
  const byPlainName = Map.groupBy(readings, (reading) => reading.unaccented);
  return (text) =>
    readingsOf({ name: text.replace(wardSuffix, '') })
      .values()
      .map((reading) => nearest(reading, byPlainName.get(reading.unaccented) ?? []))
      .find((village) => village !== undefined);
}

/** Finds the village that had a name before: spelt so, or nearly so, or what a spreadsheet made a date of. */
function formerMatcher(list: readonly Village[]) {
  const present = new Map<string, VillageMatch>();
  for (const { name, setting, formerly = [] } of list)
    for (const former of formerly)
      present.set(fold(former), { name, ...(setting && { setting }), warning: 'W233', former });
  const formers = [...present.values()].map(({ former = '' }) => ({ name: former }));
  const near = nearestIn(formers);
  const ofName = (name: string | undefined) => (name === undefined ? undefined : present.get(fold(name)));
  return {
    exact: ofName,
    like: (text: string) => ofName(near(text)?.name),
    dated: (text: string) => ofName(villageOfDate(text, formers)?.name),
  };
}

/**
 * Matches the texts of a file with a ward's list of villages. The same letters and tones (hòa = hoà) match. Other
 * accents, spaces, hyphens and apostrophes, `TDP 3` for `Tổ dân phố số 3`, a name without its `Thôn` or with its ward,
 * `Thôn Bản Tràng` for `Bản Tràng` match with a warning where only one village can be meant, and so does a date that a spreadsheet made of `30/4`. Part
 * of a name never matches. With an empty list every text but a date stands for itself. A name that a village had
 * before is understood with a warning, where it is no present one.
 */
export function villageMatcher(villages: readonly Village[]): VillageMatcher {
  const known = matchers.get(villages);
  if (known) return known;
  const matcher = matcherOf(villages);
  matchers.set(villages, matcher);
  return matcher;
}

/** By list: a file's header, titles, group rows and households are matched with the same one. */
const matchers = new WeakMap<readonly Village[], VillageMatcher>();

function matcherOf(villages: readonly Village[]): VillageMatcher {
  const list = villages.filter(({ isUnlisted }) => !isUnlisted);
  const byName = new Map(list.toReversed().map((village) => [fold(village.name), village]));
  const near = nearestIn(byName.values());
  const former = formerMatcher(villages);
  const find = (text: string): VillageMatch => {
    const same = byName.get(fold(text)) ?? former.exact(text);
    if (same) return same;
    if (isDateText(text)) {
      const dated = villageOfDate(text, list);
      if (dated) return { ...dated, warning: 'W210' };
      return former.dated(text) ?? { name: text, warning: 'W211', problem: 'villageAsDate' };
    }
    // Figures and public lists name villages.
    const problem = lettersProblem(text) ?? (holdsId(text) ? 'idForVillage' : undefined);
    if (problem) return { name: text, warning: 'W211', problem };
    const like = near(text);
    if (like) return { ...like, warning: 'W210' };
    return former.like(text) ?? (list.length === 0 ? { name: text } : { name: text, warning: 'W211' });
  };
  const found = new Map<string, VillageMatch>();
  return (text) => {
    const before = found.get(text);
    if (before) return before;
    const own = copyOf(text);
    const match = find(own);
    if (found.size < memory.texts && own.length <= memory.length) found.set(own, match);
    return match;
  };
}

/** A test whether a text names a village of the list. */
export function isListedIn(list: readonly Village[]): (text: string) => boolean {
  const find = villageMatcher(list);
  const hasList = list.some(({ isUnlisted }) => !isUnlisted);
  return (text) => hasList && find(text).warning !== 'W211';
}
