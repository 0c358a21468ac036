import type { Household, OpeningEntry } from './household.ts';
import { holdsId } from './identifiers.ts';
import { fold } from './names.ts';

/** What identifies a household: its code, else the head's id, else name, birth and village. */
export interface Identity {
  readonly code?: string | undefined;
  readonly citizenId?: string | undefined;
  readonly name: string;
  readonly birth?: string | undefined;
  readonly village: string;
  /** The former name of the village that it is known under. */
  readonly formerly?: string | undefined;
}

export const identityOf = ({ code, head, village, formerly }: Household): Identity => ({
  code,
  citizenId: head.citizenId,
  name: head.name,
  birth: head.birth,
  village,
  formerly,
});

export const identityOfEntry = (entry: OpeningEntry): Identity => {
  const { code, citizenId, head, birth, village, formerly } = entry;
  return { code, citizenId, name: head, birth, village, formerly };
};

/** An entry's key in its ward, which stays where its village is renamed or merged. */
export const keyOfEntry = (entry: OpeningEntry, fingerprint: (text: string) => string): string =>
  householdKey(identityOfEntry(entry), fingerprint);

/** Name + birth + village as one comparable string. */
export const nameBirthVillage = ({ name, birth, village }: Identity): string =>
  `${fold(name)}|${birth ?? ''}|${fold(village)}`;

/** The same under the village's former name, where the household is known under it. */
export const nameBirthFormer = ({ formerly, ...identity }: Identity): string =>
  nameBirthVillage({ ...identity, village: formerly ?? identity.village });

/** Two words of letters: some wards use a person’s name, or name and number, as a code. */
const words = /\p{L}{2,}\s+\p{L}{2,}/u;

/** No register has longer codes, and the keys of a store are limited. */
const maxCodeLength = 64;

/** Whether a code may be a key unchanged: it holds no identifier and no name, is no long text, and well-formed Unicode. */
export const isPlainCode = (code: string): boolean =>
  code.length <= maxCodeLength && code.isWellFormed() && !holdsId(code) && !words.test(code);

/**
 * A household's key inside its ward. It never contains an identifier, because keys reach URLs and logs: `fingerprint`
 * is a keyed hash (HMAC) of the text.
 */
export function householdKey(identity: Identity, fingerprint: (text: string) => string): string {
  const { code, citizenId } = identity;
  if (code) return isPlainCode(code) ? code : `c-${fingerprint(code)}`;
  if (citizenId) return `i-${fingerprint(citizenId)}`;
  return `n-${fingerprint(nameBirthFormer(identity))}`;
}
