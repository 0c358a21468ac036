import * as z from 'zod';
import { nfc } from './i18n/bounded-nfc.ts';

/** Official result classes; a standard may add a group of its own beside one (HCMC 1, 2, 3a, 3b). */
export const Class = z.enum(['poor', 'near-poor', 'other']);
export type Class = z.infer<typeof Class>;

/** Picks the line of a standard: khu vực thành thị or nông thôn. */
export const Setting = z.enum(['urban', 'rural']);
export type Setting = z.infer<typeof Setting>;

/** A day `YYYY-MM-DD`, or a year alone where the paper form has no more. */
const Birth = z.string().regex(/^\d{4}(-\d{2}-\d{2})?$/);

export const Member = z.object({
  name: z.string(),
  relation: z.string().optional(),
  birth: Birth.optional(),
  sex: z.enum(['male', 'female']).optional(),
  /** CCCD (12 digits) or CMND (9 digits); encrypted where it is stored. */
  citizenId: z.string().optional(),
  ethnicity: z.string().optional(),
});
export type Member = z.infer<typeof Member>;

/**
 * What a household was scored with. `income` is dong per person, per month or per year as its standard says.
 * `deprived` holds indicator keys. Both lists are absent where no standard counts indicators.
 */
export const Scores = z.object({
  b1: z.number().optional(),
  b2: z.number().optional(),
  income: z.number().optional(),
  deprived: z.array(z.string()).optional(),
  /** Ids of the standards whose points come from `deprived`: the file had a column for each of their indicators. */
  indicatorsOf: z.array(z.string()).optional(),
});
export type Scores = z.infer<typeof Scores>;

/** A household as surveyed. `members` are those beside the head; `people` counts head and members. */
export const Household = z.object({
  code: z.string().optional(),
  head: Member,
  members: z.array(Member),
  people: z.int(),
  village: z.string(),
  setting: Setting,
  scores: Scores,
  noLabour: z.boolean().optional(),
  merit: z.boolean().optional(),
  /** Causes of poverty by their official number, 1 to 8. */
  causes: z.array(z.int()).optional(),
  previous: Class.optional(),
  stated: Class.optional(),
  note: z.string().optional(),
});
export type Household = z.infer<typeof Household>;

/** A household recognised before this review; `other` with `escapedIn` is history only (relapse). */
export const OpeningEntry = z.object({
  code: z.string().optional(),
  head: z.string(),
  birth: Birth.optional(),
  sex: z.enum(['male', 'female']).optional(),
  citizenId: z.string().optional(),
  village: z.string(),
  people: z.int().min(1),
  class: Class,
  escapedIn: z.int().optional(),
});
export type OpeningEntry = z.infer<typeof OpeningEntry>;

/** What tells a household from another: its code, else the head's id, else name, birth and village. */
export interface Identity {
  readonly code?: string | undefined;
  readonly citizenId?: string | undefined;
  readonly name: string;
  readonly birth?: string | undefined;
  readonly village: string;
}

export const identityOf = ({ code, head, village }: Household): Identity => ({
  code,
  citizenId: head.citizenId,
  name: head.name,
  birth: head.birth,
  village,
});

export const identityOfEntry = ({ code, citizenId, head, birth, village }: OpeningEntry): Identity => ({
  code,
  citizenId,
  name: head,
  birth,
  village,
});

/** One way of writing a name: NFC, one space, lower case, and tone marks where Unicode puts them (hòa = hoà). */
export const fold = (text: string): string => retone(nfc(text).trim().replace(/\s+/g, ' ').toLowerCase());

const tones: Readonly<Record<string, string>> = Object.fromEntries(
  (['oa', 'oe', 'uy'] as const).flatMap((pair) => {
    const [first, second] = [pair[0]!, pair[1]!];
    return ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => [
      (first + second + tone).normalize('NFC'),
      (first + tone + second).normalize('NFC'),
    ]);
  }),
);

/** Old and new tone placement are one: `hoà` is written `hòa`, unless a consonant closes the syllable or `q` opens it. */
const retone = (text: string): string =>
  text.replace(/(?<!q)(o[àáãảạèéẽẻẹ]|u[ỳýỹỷỵ])(?!\p{L})/gu, (pair) => tones[pair] ?? pair);

/** Gives each name the spelling in which it was known first, so that one village is not two. */
export function spelling(known: Iterable<string>): (name: string) => string {
  const first = new Map<string, string>();
  const spell = (name: string): string => {
    const folded = fold(name);
    if (!first.has(folded)) first.set(folded, name);
    return first.get(folded)!;
  };
  for (const name of known) spell(name);
  return spell;
}

/** Name + birth + village as one comparable string. */
export const nameBirthVillage = ({ name, birth, village }: Identity): string =>
  `${fold(name)}|${birth ?? ''}|${fold(village)}`;

/** Nine or twelve digits, as on a citizen card; a ward may have used them as codes. */
const looksLikeId = (text: string): boolean => /^(\d{9}|\d{12})$/.test(text);

/** Longer than any register's code; a store's keys have an end. */
const longestCode = 64;

/** Whether a code may be a key as it stands: no identifier, no text that slipped into its column, no half characters. */
export const isPlainCode = (code: string): boolean =>
  !looksLikeId(code) && code.length <= longestCode && code.isWellFormed();

/**
 * A household's key inside its ward. Identifiers never stand in keys, which reach URLs and logs:
 * `fingerprint` is a keyed hash (HMAC) of the text.
 */
export function householdKey(identity: Identity, fingerprint: (text: string) => string): string {
  const { code, citizenId } = identity;
  if (code) return isPlainCode(code) ? code : `c-${fingerprint(code)}`;
  if (citizenId) return `i-${fingerprint(citizenId)}`;
  return `n-${fingerprint(nameBirthVillage(identity))}`;
}

/** Everyone of the household, head first. */
export const everyone = ({ head, members }: Household): readonly Member[] => [head, ...members];
