import type { Campaign } from '../campaign.ts';
import type { Text } from '../i18n/text.ts';
import type { Plan } from './plan.ts';

type Field = 'requestsFrom' | 'requestsDays' | 'requestsWorkingDays';
type Fields = Pick<Plan, Field>;

/** The settings that the fields are for, with the numbers that each may hold; see `Campaign.requests`. */
const settings = {
  requestsFrom: { key: 'monthlyFrom', most: 28 },
  requestsDays: { key: 'days', most: 60 },
  requestsWorkingDays: { key: 'workingDays', most: 60 },
} as const satisfies Record<
  Field,
  { readonly key: keyof NonNullable<Campaign['requests']>; readonly most: number }
>;
const fields = Object.keys(settings) as Field[];

const textIn = (plan: Fields, field: Field): string => (plan[field] ?? '').trim();
const isRight = (text: string, most: number): boolean =>
  /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= most;

/** By when requests are answered, where a plan says it itself; what is left empty follows the process. */
export function requestsOfPlan(plan: Fields): Pick<Campaign, 'requests'> {
  const given = fields.flatMap((field) => {
    const text = textIn(plan, field);
    return isRight(text, settings[field].most) ? [[settings[field].key, Number(text)] as const] : [];
  });
  return given.length > 0 ? { requests: Object.fromEntries(given) } : {};
}

/** The same settings as a plan's fields hold them. */
export const requestFields = ({ requests = {} }: Pick<Campaign, 'requests'>): Fields =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const number = requests[settings[field].key];
      return number === undefined ? [] : [[field, String(number)] as const];
    }),
  );

/** What is wrong with a plan's numbers for requests, by their fields. */
export function requestProblems(plan: Fields): Partial<Record<Field, Text>> {
  const wrong = fields.filter((field) => {
    const text = textIn(plan, field);
    return text !== '' && !isRight(text, settings[field].most);
  });
  return Object.fromEntries(
    wrong.map((field) => {
      const { most } = settings[field];
      const text: Text = {
        vi: `Nhập số nguyên từ 1 đến ${most}, hoặc để trống.`,
        en: `Enter a whole number from 1 to ${most}, or leave it empty.`,
      };
      return [field, text];
    }),
  );
}
