import { type Day, vietnameseDay } from '../../shared/calendar.ts';
import { openQuestions } from '../../shared/holidays/calendar-warnings.ts';
import type { Evidence } from '../../shared/holidays/holiday.ts';
import { firstYear, lastYear, nationalHolidays, nationalSwapDays } from '../../shared/holidays/national.ts';
import { badUsage, readArguments, requireOption } from './arguments.ts';
import { runCommand } from './command.ts';

const usage = 'npm run calendar -- --year <y> [--json]';
const options = { year: { type: 'string' }, json: { type: 'boolean' } } as const;

/** Prints the days off and the weekend days worked of a year, with what each rests on and what is not decided. */
async function main(args: string[]): Promise<number> {
  const { values } = readArguments(args, { options, positionals: 0, usage });
  const text = requireOption('year', values.year, usage);
  const year = /^\d{4}$/.test(text) ? Number(text) : 0;
  if (year < firstYear || year > lastYear) {
    const range = `${firstYear}–${lastYear}`;
    const [vi, en] = [`Lịch nghỉ chỉ có các năm ${range}`, `The calendar has the years ${range}`];
    throw badUsage(`${vi} (nhận được: ${text})`, `${en} (given: ${text})`, usage);
  }
  process.stdout.write(values.json ? jsonOf(year) : tableOf(year));
  return 0;
}

function jsonOf(year: number): string {
  const holidays = nationalHolidays(year).map(({ day, name, mark }) => ({ day, name: name.vi, mark }));
  const swapDays = nationalSwapDays(year).map(({ day, for: off, mark }) => ({ day, for: off, mark }));
  return `${JSON.stringify({ year, holidays, swapDays }, null, 1)}\n`;
}

function tableOf(year: number): string {
  const swaps = nationalSwapDays(year);
  const open = openQuestions.filter(({ from }) => from.startsWith(`${year}-`));
  const lines = [
    `Ngày nghỉ năm ${year} / Days off in ${year}`,
    ...nationalHolidays(year).map(({ day, name, ...evidence }) =>
      lineOf(day, `${name.vi} / ${name.en}`, evidence),
    ),
    ...(swaps.length > 0 ? ['', 'Ngày cuối tuần làm bù / Weekend days that are worked'] : []),
    ...swaps.map(({ day, for: off, ...evidence }) =>
      lineOf(day, `thay cho / for ${vietnameseDay(off)}`, evidence),
    ),
    ...(open.length > 0 ? ['', 'Chưa quyết định / Not decided'] : []),
    ...open.map(({ text }) => `  ${text.vi}\n  ${text.en}`),
  ];
  return `${lines.join('\n')}\n`;
}

const weekdays = ['CN/Sun', 'T2/Mon', 'T3/Tue', 'T4/Wed', 'T5/Thu', 'T6/Fri', 'T7/Sat'];
const marks = {
  verified: 'đã kiểm chứng / verified',
  unverified: 'chưa kiểm chứng / unverified',
} as const satisfies Record<Evidence['mark'], string>;

function lineOf(day: Day, text: string, { mark, source }: Evidence): string {
  const weekday = weekdays[new Date(`${day}T12:00:00Z`).getUTCDay()];
  return `  ${vietnameseDay(day)}  ${weekday}  ${text}\n      ${basis(mark, source)}`;
}

/** Instruments have one name; what is said of them is said in both languages. */
const basis = (mark: Evidence['mark'], { vi, en }: Evidence['source']): string =>
  `${marks[mark]}: ${vi === en ? vi : `${vi}\n      ${en}`}`;

await runCommand(main);
