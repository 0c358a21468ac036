import type { Standard } from '../standards/standard.ts';
import { blank } from './paper.ts';

/** The types of instruments, by the abbreviations with which standards name them. */
const types: Readonly<Record<string, string>> = {
  QĐ: 'Quyết định số',
  NĐ: 'Nghị định số',
  TT: 'Thông tư số',
  NQ: 'Nghị quyết số',
};

const lastYearOf = (instrument: string): number =>
  Math.max(0, ...(instrument.match(/\b20\d\d\b/g) ?? []).map(Number));

/** `TT 07/2021` → `Thông tư số 07/2021/……`: the issuer that the standard does not name is left open. */
function written(instrument: string): string {
  const named = instrument.replace(/^(QĐ|NĐ|TT|NQ) /, (_, type: string) => `${types[type]} `);
  return named.replace(/(số \d+\/20\d\d)(?![\d/])/, `$1/${blank}`).replace('(chưa rõ số)', `số ${blank}`);
}

/**
 * The legal bases that a paper of a review cites: the instruments that the official standard itself names, and places
 * for others. An instrument that is younger than the review, such as one that extended the standard later, is no basis
 * of it.
 */
export const legalBases = ({ instrument }: Pick<Standard, 'instrument'>, year: number): string[] => [
  ...instrument
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each !== '' && lastYearOf(each) <= year)
    .map((each) => `Căn cứ ${written(each)};`),
  `Căn cứ ${blank}${blank};`,
];
