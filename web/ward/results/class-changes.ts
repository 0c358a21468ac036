import type { WardDetail } from '../../client/answers.ts';

type Totals = WardDetail['totals'];
type Count = Totals['classes']['poor'];

/** A class before this review and now. */
export interface ClassChange {
  readonly name: 'poor' | 'near-poor' | 'both';
  readonly before: Count;
  readonly now: Count;
  /** How many households there are more now than before. */
  readonly change: number;
}

const sum = (one: Count, other: Count): Count => ({
  households: one.households + other.households,
  people: one.people + other.people,
});

const changeOf = (name: ClassChange['name'], before: Count, now: Count): ClassChange => ({
  name,
  before,
  now,
  change: now.households - before.households,
});

/** Poor, near-poor and both together. */
export const classChanges = ({ classes, opening }: Pick<Totals, 'classes' | 'opening'>): ClassChange[] => [
  changeOf('poor', opening.poor, classes.poor),
  changeOf('near-poor', opening['near-poor'], classes['near-poor']),
  changeOf('both', sum(opening.poor, opening['near-poor']), sum(classes.poor, classes['near-poor'])),
];

/** A change with its sign, as people write it. */
export const signed = (change: number, text: string): string =>
  change > 0 ? `+${text}` : text.replace('-', '−');
