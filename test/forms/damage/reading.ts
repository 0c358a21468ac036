import type { Says } from '../columns.ts';
import type { Person, TrueHousehold } from '../truth.ts';
import type { Written } from '../written.ts';

/** A damaged cell, and what it may be read as without a word beside what was meant: what it says now. */
export interface Damaged {
  readonly cell: Written;
  /** Each reading with the field it belongs to, such as `code` or `people.1.name`. */
  readonly readings: readonly Reading[];
}

export type Reading = readonly [field: string, value: unknown];

/** A cell of the list, and whose it is. */
export interface Place {
  readonly cell: Written;
  readonly says: Says;
  readonly household: TrueHousehold;
  readonly person: Person;
  /** The person's place in the household; 0 is the head. */
  readonly index: number;
}

/** Damages a cell; undefined where there is nothing to damage in that way. */
export type CellDamage = (place: Place) => Damaged | undefined;

const personal = {
  name: 'name',
  birth: 'birth',
  sex: 'sex',
  id: 'citizenId',
  ethnicity: 'ethnicity',
} as const;

/** The field that a column says, as it is compared. */
export const fieldOf = ({ says, index }: Place): string =>
  says in personal ? `people.${index}.${personal[says as keyof typeof personal]}` : says;

/** The other half of a name in two columns: some people have but one. */
function halfName(place: Place): Reading[] {
  const { cell, person } = place;
  const rest = person.name.replace(String(cell), '').trim();
  return rest !== '' && rest !== person.name ? [[fieldOf(place), rest]] : [];
}

/** What a cell without a value says. */
export function emptyReadings(place: Place): Reading[] {
  const { says, index } = place;
  const optional: readonly Says[] = ['code', 'id', 'ethnicity', 'note', 'points'];
  if (optional.includes(says)) return [[fieldOf(place), undefined]];
  if (says === 'name') return halfName(place);
  if (says === 'previous') return [['previous', 'other']];
  if (says === 'merit') return [['merit', false]];
  if (says === 'causes') return [['causes', []]];
  if (index > 0 && says === 'sex') return [[fieldOf(place), undefined]];
  const unborn: Reading[] = [
    [fieldOf(place), undefined],
    // Where men's and women's births have a column each, the sex goes with the birth.
    [`people.${index}.sex`, undefined],
  ];
  return index > 0 && says === 'birth' ? unborn : [];
}
