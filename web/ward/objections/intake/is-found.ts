import { searchable } from '../../../language/format.ts';
import type { IntakeLine } from './intake.tsx';

/** Whether an entry's text, name or village holds what is sought, accents and case aside. */
export const isFound = (
  { text, name = '', village = '' }: Pick<IntakeLine, 'text' | 'name' | 'village'>,
  sought: string,
): boolean => searchable(`${name} ${village} ${text}`).includes(searchable(sought.trim()));
