import type { Portrait } from './portrait.ts';
import { type LikenessReason, reasons } from './reasons.ts';
import { swapped } from './swapped.ts';

/** How like two households are, and why. */
export interface Likeness {
  readonly score: number;
  readonly reasons: readonly LikenessReason[];
}

/** What village, members and id number add at most. */
const mostBeside = reasons.sameVillage.points + reasons.sharedMembers.points + reasons.idSlip.points;

/**
 * Compares two households by their heads' names and births, their villages, their members and the heads' id numbers.
 * Undefined below so many points; where names or births exclude that the heads are one person; and where both have the
 * same id: that pair is found by the id. A letter in the name and the day of birth are not both taken for slips.
 */
export function compare(a: Portrait, b: Portrait, threshold = 0): Likeness | undefined {
  const name = nameReason(a, b);
  const birth = name && birthReason(a, b);
  if (!name || !birth || (name === 'oneLetter' && !isOneDay(a, b))) return undefined;
  if (pointsOf(name) + pointsOf(birth) + mostBeside < threshold) return undefined;
  const [id, otherId] = [a.household.head.citizenId, b.household.head.citizenId];
  if (id !== undefined && id === otherId) return undefined;
  const all = [name, birth, villageReason(a, b), memberReason(a, b), idReason(id, otherId)];
  const found = all.filter((each) => each !== undefined);
  const score = found.reduce((sum, each) => sum + pointsOf(each), 0);
  return score < threshold ? undefined : { score, reasons: found };
}

/** Why two households that share a citizen id may be one: the id, and whatever else they have in common. */
export function explainShared(a: Portrait, b: Portrait): Likeness {
  const name = nameReason(a, b);
  const all = ['sameId' as const, name, name && birthReason(a, b), villageReason(a, b), memberReason(a, b)];
  const reasons = all.filter((each) => each !== undefined);
  return { score: reasons.reduce((sum, each) => sum + pointsOf(each), 0), reasons };
}

const pointsOf = (reason: LikenessReason): number => reasons[reason].points;

function nameReason(a: Portrait, b: Portrait): LikenessReason | undefined {
  if (a.name === b.name) return 'sameName';
  if (a.sorted === b.sorted) return a.words.join(' ') === b.words.join(' ') ? 'accents' : 'wordOrder';
  return isOneLetterApart(a.words, b.words) ? 'oneLetter' : undefined;
}

/** Whether two names of as many words differ in one word, and there in one letter: another one, one more or one fewer. */
function isOneLetterApart(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  const at = a.findIndex((word, index) => word !== b[index]);
  const isSameAfter = a.every((word, index) => index <= at || word === b[index]);
  return isSameAfter && areOneLetterApart(a[at] ?? '', b[at] ?? '');
}

function areOneLetterApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(long.length === short.length ? at + 1 : at) === long.slice(at + 1);
}

function birthReason(a: Portrait, b: Portrait): LikenessReason | undefined {
  if (a.year !== b.year || a.year === '') return undefined;
  if (a.day === '' || b.day === '') return 'yearAlone';
  if (a.day === b.day) return 'sameBirth';
  return a.day === swapped(b.day) ? 'swappedBirth' : 'sameYear';
}

/** Whether the days are the same, swapped, or both not certain. */
const isOneDay = (a: Portrait, b: Portrait): boolean => a.day === b.day || a.day === swapped(b.day);

const villageReason = (a: Portrait, b: Portrait): LikenessReason | undefined =>
  a.ward === b.ward && a.village === b.village ? 'sameVillage' : undefined;

function memberReason({ members }: Portrait, other: Portrait): LikenessReason | undefined {
  if (members.length === 0 || other.members.length === 0) return undefined;
  const shared = new Set(other.members.filter((name) => members.includes(name))).size;
  if (shared === 0) return undefined;
  return shared === 1 ? 'sharedMember' : 'sharedMembers';
}

/** So many wrong digits are a slip of the pen: one digit, or two that changed places. */
const slips = 2;

/** An old number of 9 digits and a new one of 12 say nothing of each other. */
function idReason(id: string | undefined, otherId: string | undefined): LikenessReason | undefined {
  if (id === undefined || otherId === undefined || id.length !== otherId.length) return undefined;
  const wrong = [...id].filter((digit, index) => digit !== otherId[index]).length;
  return wrong <= slips ? 'idSlip' : 'otherIds';
}
