import * as z from 'zod';
import { nfc } from './i18n/bounded-nfc.ts';

/** The official classes. A standard may divide one into groups of its own (HCMC 1, 2, 3a, 3b). */
export const Class = z.enum(['poor', 'near-poor', 'other']);
export type Class = z.infer<typeof Class>;

/** Selects the line of a standard: khu vực thành thị or nông thôn. */
export const Setting = z.enum(['urban', 'rural']);
export type Setting = z.infer<typeof Setting>;

/** A day `YYYY-MM-DD`, or only a year, where the paper form has no more. */
const Birth = z.string().regex(/^\d{4}(-\d{2}-\d{2})?$/);

export const Member = z.object({
  name: z.string(),
  relation: z.string().optional(),
  birth: Birth.optional(),
  sex: z.enum(['male', 'female']).optional(),
  /** CCCD (12 digits) or CMND (9 digits); stored encrypted. */
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

/** A household as surveyed. `members` does not include the head; `people` counts head and members. */
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
  /** Causes of poverty by their official numbers, 1 to 8. */
  causes: z.array(z.int()).optional(),
  previous: Class.optional(),
  stated: Class.optional(),
  note: z.string().optional(),
});
export type Household = z.infer<typeof Household>;

/** A household recognised before this review. `other` with `escapedIn` is history only, to recognise a relapse. */
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

/** What identifies a household: its code, else the head's id, else name, birth and village. */
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
  ['oa', 'oe', 'uy'].flatMap((pair) => {
    const [first, second] = [pair.charAt(0), pair.charAt(1)];
    return ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => [
      (first + second + tone).normalize('NFC'),
      (first + tone + second).normalize('NFC'),
    ]);
  }),
);

/** Replaces the new tone placement by the old: `hoà` becomes `hòa`, unless a consonant closes the syllable or `q` opens it. */
const retone = (text: string): string =>
  text.replace(/(?<!q)(o[àáãảạèéẽẻẹ]|u[ỳýỹỷỵ])(?!\p{L})/gu, (pair) => tones[pair] ?? pair);

/** Gives every name its first known spelling, so that one village is not counted as two. */
export function spelling(known: Iterable<string>): (name: string) => string {
  const first = new Map<string, string>();
  const spell = (name: string): string => {
    const folded = fold(name);
    const known = first.get(folded);
    if (known !== undefined) return known;
    first.set(folded, name);
    return name;
  };
  for (const name of known) spell(name);
  return spell;
}

/** Name + birth + village as one comparable string. */
export const nameBirthVillage = ({ name, birth, village }: Identity): string =>
  `${fold(name)}|${birth ?? ''}|${fold(village)}`;

/** Nine or twelve digits, as on an identity card; some wards use them as codes. */
const looksLikeId = (text: string): boolean => /^(\d{9}|\d{12})$/.test(text);

/** No register has longer codes, and the keys of a store are limited. */
const maxCodeLength = 64;

/** Whether a code may be a key unchanged: it is no identifier, no misplaced long text, and well-formed Unicode. */
export const isPlainCode = (code: string): boolean =>
  !looksLikeId(code) && code.length <= maxCodeLength && code.isWellFormed();

/**
 * A household's key inside its ward. It never contains an identifier, because keys reach URLs and logs: `fingerprint`
 * is a keyed hash (HMAC) of the text.
 */
export function householdKey(identity: Identity, fingerprint: (text: string) => string): string {
  const { code, citizenId } = identity;
  if (code) return isPlainCode(code) ? code : `c-${fingerprint(code)}`;
  if (citizenId) return `i-${fingerprint(citizenId)}`;
  return `n-${fingerprint(nameBirthVillage(identity))}`;
}

/** Everyone of the household, head first. */
export const everyone = ({ head, members }: Household): readonly Member[] => [head, ...members];
