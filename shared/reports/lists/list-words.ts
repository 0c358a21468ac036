import type { Class, Member, Setting } from '../../household.ts';

/** The words of the lists, which reading them again knows. */
export const classWords: Readonly<Record<Class, string>> = {
  poor: 'Hộ nghèo',
  'near-poor': 'Hộ cận nghèo',
  other: 'Không',
};
export const sexWords: Readonly<Record<NonNullable<Member['sex']>, string>> = { male: 'Nam', female: 'Nữ' };
export const settingWords: Readonly<Record<Setting, string>> = { urban: 'Thành thị', rural: 'Nông thôn' };

/** `dd/mm/yyyy`, or the year alone. */
export const birthText = (birth: string): string => birth.split('-').reverse().join('/');
