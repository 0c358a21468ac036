import { publicPath } from '../../shared/contract/endpoint.ts';
import type { Text } from '../../shared/i18n/text.ts';
import { wardInSentence } from '../../shared/i18n/ward-in-sentence.ts';

export type Language = keyof Text;

/** The list that a page is about. */
export interface Place {
  readonly campaign: { readonly id: string; readonly title: string };
  readonly ward: { readonly code: string; readonly name: string };
}

type Query = Readonly<Record<string, string | number>>;

/** An address of ours in a language; Vietnamese is the default and is not named. */
export function address(path: string, query: Query, language: Language): string {
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  if (language === 'en') search.set('ngon-ngu', 'en');
  return search.size > 0 ? `${path}?${search}` : path;
}

/** The path of a ward's list. */
export const listPath = ({ campaign, ward }: Place): string => `${publicPath}/${campaign.id}/${ward.code}`;

/** The path of the form to object to a household of the list. */
export const objectionPath = (place: Place): string => `${listPath(place)}/khieu-nai`;

/** The path of the form to say that a household is left out. */
export const claimPath = (place: Place): string => `${listPath(place)}/bo-sot`;

/** The path of what came in, by its receipt. */
export const receiptPath = (place: Place): string => `${listPath(place)}/phieu`;

/** The ward's office as part of a sentence. */
export const office = ({ ward: { name } }: Place): Text => ({
  vi: `Ủy ban nhân dân ${wardInSentence(name)}`,
  en: `the People’s Committee of ${name}`,
});

/** A day as people write it here, in both languages: as on the printed list, and in the app. */
export const formatDay = (day: string): string => day.split('-').reverse().join('/');
