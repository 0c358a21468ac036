import type { Village } from './villages.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A date cell of a workbook, and what a CSV has of one: `30/04/2019`, `30-Apr`, `30-thg 4`. */
const dateCell = /^\d{4}-(\d{2})-(\d{2})$/;
const wholeDate = /^(\d{1,2})[/-](\d{1,2})[/-]\d{4}$/;
const dayOfMonth = /^(\d{1,2})-(?:thg ?(\d{1,2})|([a-z]{3}))(?:-\d{2,4})?$/i;

/** The two numbers of a date, without its year; undefined where a text is none. */
function numbersOf(text: string): readonly [number, number] | undefined {
  const [, month, day] = dateCell.exec(text) ?? [];
  if (month !== undefined) return [Number(day), Number(month)];
  const [, first, second] = wholeDate.exec(text) ?? [];
  if (first !== undefined) return [Number(first), Number(second)];
  const [, date, number, name = ''] = dayOfMonth.exec(text) ?? [];
  const ofYear = number === undefined ? months.indexOf(name.toLowerCase()) + 1 : Number(number);
  return date === undefined || ofYear === 0 ? undefined : [Number(date), ofYear];
}

/** Whether a text is a date, which names no village by itself. */
export const isDateText = (text: string): boolean => numbersOf(text) !== undefined;

/** The numbers of a village that is named after a day: `30/4`, `Thôn 19/5`. */
const namedAfterDay = /(?<!\d)(\d{1,2})[/.-](\d{1,2})$/;

/**
 * The village whose name a spreadsheet turned into a date, `30/4` into 30 April: the one of the list that has the same two
 * numbers, in either order. Undefined where there is none, or more than one.
 */
export function villageOfDate(text: string, list: readonly Village[]): Village | undefined {
  const [one, two] = numbersOf(text) ?? [];
  if (one === undefined) return undefined;
  const [village, another] = list.filter(({ name }) => {
    const [, first, second] = namedAfterDay.exec(name) ?? [];
    const [a, b] = [Number(first), Number(second)];
    return (a === one && b === two) || (a === two && b === one);
  });
  return another ? undefined : village;
}
