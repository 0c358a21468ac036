import type { Class } from '../household.ts';
import { wardInSentence } from '../i18n/ward-in-sentence.ts';
import { words } from '../i18n/words.ts';
import { type Block, blank } from './paper.ts';
import type { PaperFacts } from './paper-facts.ts';

/** A class as it begins a line: `Hộ cận nghèo`; with the standard's own group where it has one. */
export function className(name: Class, group?: string): string {
  const { vi } = words[name];
  const word = vi.charAt(0).toLocaleUpperCase('vi') + vi.slice(1);
  return group === undefined ? word : `${word} (nhóm ${group})`;
}

/** The people's committee inside a sentence: `Ủy ban nhân dân xã Bắc Nà`. */
export const committeeOf = ({ ward }: PaperFacts): string => `Ủy ban nhân dân ${wardInSentence(ward.name)}`;

export const issuerOf = ({ ward }: PaperFacts): string[] => ['Ủy ban nhân dân', ward.name];

/** The decision that the other papers refer to. */
export const decisionReference = ({ ward }: PaperFacts): string =>
  `Quyết định số ${blank} ngày ${blank} tháng ${blank} năm ${blank} của Chủ tịch Ủy ban nhân dân ${wardInSentence(ward.name)}`;

/** Where the ward's chairman, who signs every paper of a review, signs. */
export const chairmanSigns = (receivers?: readonly string[]): Block => ({
  kind: 'signature',
  office: ['CHỦ TỊCH'],
  ...(receivers && { receivers }),
});

/** A number as it is written: 1.234. */
export const number = (value: number): string => value.toLocaleString('vi-VN');
