import type { CellValue } from 'hucre/xlsx';
import { villageMatcher } from '../../../shared/batch/header/villages.ts';
import type { Ward } from '../../../shared/campaign.ts';
import type { OpeningEntry } from '../../../shared/household.ts';
import { identityOfEntry, nameBirthVillage } from '../../../shared/household-key.ts';
import { escapeFormula } from '../escape-formula.ts';

/** The values of a household in a template, by the keys of the columns. */
export type GivenValues = Readonly<Record<string, CellValue>>;

const sexes = { male: 'Nam', female: 'Nữ' } as const;
const settings = { urban: 'Thành thị', rural: 'Nông thôn' } as const;
const classes = { poor: 'Hộ nghèo', 'near-poor': 'Hộ cận nghèo', other: 'Không' } as const;

/** `dd/mm/yyyy`, or the year alone. */
const birthText = (birth: string): string => birth.split('-').reverse().join('/');

/** A text that is read back unchanged: reading removes one apostrophe in front, so a text that has one gets another. */
export const escapedText = (text: string): string => escapeFormula(text.startsWith("'") ? `'${text}` : text);

/**
 * The values of the households of an opening list; villages are spelled as in the ward's list. Where nothing else tells two
 * households of merged villages apart, each has the former name of its village.
 */
export function givenValues(ward: Ward, opening: readonly OpeningEntry[]): GivenValues[] {
  const villageOf = villageMatcher(ward.villages);
  const isAmong = amongOthers(opening);
  return opening.map((entry, i) => {
    const { code, head, birth, sex, citizenId, village, formerly, people, class: before } = entry;
    const { name, setting = ward.setting } = villageOf(village);
    return {
      no: i + 1,
      code: code ? escapedText(code) : null,
      head: escapedText(head),
      birth: birth ? birthText(birth) : null,
      sex: sex ? sexes[sex] : null,
      citizenId: citizenId ?? null,
      wardCode: ward.code,
      village: escapedText(isAmong(entry) ? (formerly ?? name) : name),
      setting: settings[setting],
      people,
      previous: classes[before],
    };
  });
}

/** Tells who has neither a code nor an id, and the name, birth and village of somebody else of the list. */
function amongOthers(opening: readonly OpeningEntry[]): (entry: OpeningEntry) => boolean {
  const untold = opening.filter(({ code, citizenId }) => !code && !citizenId);
  const byName = Map.groupBy(untold, (entry) => nameBirthVillage(identityOfEntry(entry)));
  const among = new Set([...byName.values()].filter((each) => each.length > 1).flat());
  return (entry) => among.has(entry);
}
