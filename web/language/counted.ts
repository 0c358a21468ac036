import { plural } from '../../shared/i18n/plural.ts';
import type { Text } from '../../shared/i18n/text.ts';
import type { StoryEvent } from '../client/answers.ts';

/** A field of an event's detail. */
export type Value = StoryEvent['detail'][string] | undefined;

/** Those who may not see which households are meant get their number in place of the list. */
export const numberIn = (value: Value): number =>
  Number(typeof value === 'object' ? value.length : (value ?? 0));

/** A number of things, with the English words for one and for many of them. */
export const counted = (value: Value, vi: string, one: string, many = `${one}s`): Text => {
  const n = numberIn(value);
  return { vi: `${n} ${vi}`, en: `${n} ${plural(n, one, many)}` };
};
export const households = (value: Value): Text => counted(value, 'hộ', 'household');
export const wards = (value: Value): Text => counted(value, 'xã', 'ward');
export const people = (value: Value): Text => counted(value, 'người', 'person', 'people');
