import type { Says } from '../columns.ts';
import type { Written } from '../written.ts';
import {
  type CellDamage,
  type Damaged,
  emptyReadings,
  fieldOf,
  type Place,
  type Reading,
} from './reading.ts';

const textOf = (cell: Written): string =>
  cell === null ? '' : typeof cell === 'object' ? String(cell.value) : String(cell).normalize('NFC').trim();

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

const to = (cell: Written, ...readings: Reading[]): Damaged => ({ cell, readings });

const isOneOf = ({ says }: Place, ...all: readonly Says[]): boolean => all.includes(says);

const day = /^(\d\d)\/(\d\d)\/(\d{4})$/;

/** A text `dd/mm/yyyy` as a birth, where it is a possible one. */
function birthIn(text: string): string | undefined {
  const [, date = '', month = '', year = ''] = day.exec(text) ?? [];
  const born = `${year}-${month}-${date}`;
  const isDay = !Number.isNaN(Date.parse(born)) && new Date(born).toISOString().startsWith(born);
  return isDay && born >= '1900' && born <= '2019-11-15' ? born : undefined;
}

/** A text of which the cell says what it seems to say. */
function saying(place: Place, text: string): Damaged {
  if (isOneOf(place, 'birth')) {
    const born = birthIn(text);
    return born === undefined ? to(text) : to(text, [fieldOf(place), born]);
  }
  const { cell, says, person } = place;
  // A name may stand in two columns.
  const said = says === 'name' ? person.name.replace(tidy(textOf(cell)), tidy(text)) : tidy(text);
  return to(text, [fieldOf(place), said]);
}

/** Whether there is nothing, or points that would be missed only where the indicators are whole. */
const mayBeBlank = (place: Place): boolean => textOf(place.cell) === '' || isOneOf(place, 'points');

const blank: CellDamage = (place) => (mayBeBlank(place) ? undefined : to(null, ...emptyReadings(place)));

const dash: CellDamage = (place) => {
  const { says } = place;
  if (mayBeBlank(place)) return undefined;
  const isText = says === 'ethnicity' || says === 'note';
  return to('-', ...emptyReadings(place), ...(isText ? ([[fieldOf(place), '-']] as const) : []));
};

/** A letter that the encoding lost. */
const lostLetter: CellDamage = (place) => {
  const text = textOf(place.cell);
  const at = text.search(/(?<=\p{L})[^\p{ASCII}]/u);
  if (at < 0 || !isOneOf(place, 'name', 'village')) return undefined;
  return to(`${text.slice(0, at)}?${text.slice(at + 1)}`);
};

/** Two characters in the wrong order: the cell says that then, unless only some texts can stand there. */
const swapped: CellDamage = (place) => {
  const text = textOf(place.cell);
  const at = [...text].findIndex(
    (letter, i) => i > 0 && letter !== text[i - 1] && letter !== ' ' && text[i - 1] !== ' ',
  );
  if (at < 0 || isOneOf(place, 'size', 'score', 'points', 'number', 'relation', 'causes')) return undefined;
  const other = `${text.slice(0, at - 1)}${text[at]}${text[at - 1]}${text.slice(at + 1)}`;
  if (isOneOf(place, 'birth') && !day.test(other)) return undefined;
  // Other ids have lost zeros, or more than their digits.
  if (isOneOf(place, 'id') && !/^(\d{9}|\d{12})$/.test(other)) return undefined;
  if (isOneOf(place, 'code') && !/^[A-Z\d-]+$/.test(other)) return undefined;
  const isFree = isOneOf(place, 'name', 'code', 'id', 'ethnicity', 'note', 'birth');
  return isFree ? saying(place, other) : to(other);
};

const lostZeros: CellDamage = (place) => {
  const text = textOf(place.cell);
  if (!/^0+[1-9]\d*$/.test(text) || !isOneOf(place, 'id', 'code', 'ward')) return undefined;
  const shorter = text.replace(/^0+/, '');
  return isOneOf(place, 'code') ? to(shorter, ['code', shorter]) : to(shorter);
};

/** The digits that a spreadsheet shows of a long number. */
const scientific: CellDamage = (place) => {
  const text = textOf(place.cell);
  if (!/^\d{9,}$/.test(text) || !isOneOf(place, 'id', 'code')) return undefined;
  return to(Number(text).toExponential(5).replace('e', 'E'));
};

/** A date in another notation. */
const otherNotation =
  (write: (date: string, month: string, year: string) => string): CellDamage =>
  (place) => {
    const [, date = '', month = '', year = ''] = day.exec(textOf(place.cell)) ?? [];
    return year && isOneOf(place, 'birth') ? saying(place, write(date, month, year)) : undefined;
  };

const monthFirst = otherNotation((date, month, year) => `${month}/${date}/${year}`);
const shortYear = otherNotation((date, month, year) => `${date}/${month}/${year.slice(2)}`);
const inWords = otherNotation((date, month, year) => `ngày ${date} tháng ${month} năm ${year}`);

const error =
  (text: string): CellDamage =>
  (place) =>
    isOneOf(place, 'number', 'relation', 'own', 'ward') || textOf(place.cell) === ''
      ? undefined
      : to(text, ...(isOneOf(place, 'ethnicity', 'note') ? emptyReadings(place) : []));

/** What belongs into another column. */
const stray =
  (text: string): CellDamage =>
  (place) =>
    isOneOf(place, 'birth', 'sex', 'village', 'size', 'score', 'points', 'id') && textOf(place.cell) !== text
      ? to(text)
      : undefined;

/** Every way to damage a cell, by its name. */
export const cellDamages: Readonly<Record<string, CellDamage>> = {
  blank,
  dash,
  'lost letter': lostLetter,
  swapped,
  'lost zeros': lostZeros,
  scientific,
  'month first': monthFirst,
  'short year': shortYear,
  'date in words': inWords,
  'missing value': error('#N/A'),
  'lost reference': error('#REF!'),
  'a word': stray('không rõ'),
  'a letter': stray('k.rõ?'),
};
