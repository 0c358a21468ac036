import type { CellValue } from 'hucre/xlsx';
import { villageMatcher } from '../../../shared/batch/header/villages.ts';
import type { Ward } from '../../../shared/campaign.ts';
import type { OpeningEntry } from '../../../shared/household.ts';
import { neutral } from '../escape-formula.ts';
import type { TemplateKey } from './words.ts';

/** What a template knows of a household, by column. */
export type Known = Partial<Readonly<Record<TemplateKey, CellValue>>>;

const sexes = { male: 'Nam', female: 'Nữ' } as const;
const settings = { urban: 'Thành thị', rural: 'Nông thôn' } as const;
const classes = { poor: 'Hộ nghèo', 'near-poor': 'Hộ cận nghèo', other: 'Không' } as const;

/** `dd/mm/yyyy`, or the year alone. */
const written = (birth: string): string => birth.split('-').reverse().join('/');

/** Text that reading gives back as it is: an apostrophe in front is taken off again, so one of its own gets another. */
export const kept = (text: string): string => neutral(text.startsWith("'") ? `'${text}` : text) ?? '';

/** The entries of a ward's opening list as they stand in a template: villages as the ward's list writes them. */
export function knownOf(ward: Ward, opening: readonly OpeningEntry[]): Known[] {
  const villageOf = villageMatcher(ward.villages);
  return opening.map(({ code, head, birth, sex, citizenId, village, people, class: before }, i) => {
    const { name, setting = ward.setting } = villageOf(village);
    return {
      ...{ no: i + 1, code: code ? kept(code) : null, head: kept(head) },
      ...{ birth: birth ? written(birth) : null, sex: sex ? sexes[sex] : null },
      ...{ citizenId: citizenId ?? null, wardCode: ward.code },
      ...{ village: kept(name), setting: settings[setting], people, previous: classes[before] },
    };
  });
}
