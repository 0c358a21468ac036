import type { BoardLine } from '../../client/answers.ts';
import { searchable } from '../../language/format.ts';

/** Which wards of a board are shown. An empty text stands for all. */
export interface WardFilter {
  readonly stage: string;
  readonly district: string;
  readonly onlyOverdue: boolean;
  /** A part of the name, with or without accents. */
  readonly text: string;
}

export const noFilter: WardFilter = { stage: '', district: '', onlyOverdue: false, text: '' };

export const isFiltering = ({ stage, district, onlyOverdue, text }: WardFilter): boolean =>
  stage !== '' || district !== '' || onlyOverdue || text.trim() !== '';

/** The wards that fit, in their order. */
export function filterWards(wards: readonly BoardLine[], filter: WardFilter): BoardLine[] {
  const text = searchable(filter.text.trim());
  return wards.filter(
    ({ stage, district, overdue, name }) =>
      (filter.stage === '' || stage === filter.stage) &&
      (filter.district === '' || district === filter.district) &&
      (!filter.onlyOverdue || overdue) &&
      (text === '' || searchable(name).includes(text)),
  );
}
