import type { Identity } from '../../household-key.ts';
import { textOf } from '../cells/cell-text.ts';
import type { FindingHousehold } from '../findings/findings.ts';
import { maskText } from '../findings/mask.ts';
import type { Layout } from '../header/layout.ts';
import type { ReadHousehold } from './read-household.ts';

/** Every finding of a household carries these texts, so they are cut short. */
const longest = { no: 20, code: 40, head: 60 } as const;

const cut = (text: string | undefined, length: number): string | undefined =>
  text ? maskText(text).slice(0, length) : undefined;

/** What people know a household by: its number and code, and its head's name. Identifiers are masked. */
export function householdNamed(
  { at }: Layout,
  { rows: [first], code, persons: [head] }: Pick<ReadHousehold, 'rows' | 'code' | 'persons'>,
): FindingHousehold {
  return {
    row: first.number,
    no: cut(textOf(first.cells[at.no]), longest.no),
    code: cut(code, longest.code),
    head: cut(head?.name, longest.head),
  };
}

/** The same of a household that is known by its identity alone. */
export const identityNamed = (
  row: number,
  { code, name }: Pick<Identity, 'code' | 'name'>,
): FindingHousehold => ({ row, code: cut(code, longest.code), head: cut(name, longest.head) });
