import type { Board, BoardLine } from '../../client/answers.ts';

/** The wards of a board. Those of a closed campaign have no deadline any more, so that none of them is late. */
export function standingWards({ campaign, wards }: Pick<Board, 'campaign' | 'wards'>): readonly BoardLine[] {
  if (campaign.status !== 'closed') return wards;
  return wards.map(({ dueOn, ...ward }) => ({ ...ward, overdue: false }));
}
