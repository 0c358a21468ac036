import { addDays, type Day, isDay } from '../calendar.ts';

const written = /(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/g;
/** No holiday is longer; a longer range is a typing error. */
const longest = 31;

/**
 * The days in a text that was typed or pasted: one a line, as dd/mm/yyyy or yyyy-mm-dd, or two as the ends of a range.
 * Words beside them are ignored. `unread` are the numbers of the lines where no day can be read.
 */
export function daysInText(text: string): { readonly days: Day[]; readonly unread: number[] } {
  const days = new Set<Day>();
  const unread: number[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const found = daysOfLine(line);
    if (found.length === 0) unread.push(index + 1);
    for (const day of found) days.add(day);
  }
  return { days: [...days].sort(), unread };
}

function daysOfLine(line: string): Day[] {
  const ends = [...line.matchAll(written)].map(dayOfMatch);
  const [from, to, ...more] = ends;
  if (from === undefined || more.length > 0 || !ends.every(isDay)) return [];
  if (to === undefined) return [from];
  const range = Array.from({ length: longest }, (_, index) => addDays(from, index));
  return range.includes(to) ? range.filter((day) => day <= to) : [];
}

function dayOfMatch([, y1 = '', m1 = '', d1 = '', d2 = '', m2 = '', y2 = '']: RegExpMatchArray): string {
  return `${y1 || y2}-${(m1 || m2).padStart(2, '0')}-${(d1 || d2).padStart(2, '0')}`;
}
