import { both, h } from './dom.ts';

export interface Column {
  readonly vi: string;
  readonly en: string;
  /** Aligned to the right, like its cells. */
  readonly isNumber?: boolean;
}

export const tableHead = (columns: readonly Column[]): Node =>
  h(
    'thead',
    {},
    h(
      'tr',
      {},
      columns.map(({ vi, en, isNumber }) =>
        h('th', { scope: 'col', class: isNumber && 'number' }, both(vi, en)),
      ),
    ),
  );
