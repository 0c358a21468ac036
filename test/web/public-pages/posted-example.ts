import type { PostedHousehold, PostedView } from '../../../web/public-pages/posted-view.ts';

export const posted = (parts: Partial<PostedHousehold> = {}): PostedHousehold => ({
  ref: 'abcdefghijklmnopqrstuv',
  head: 'Lò Văn Thử',
  village: 'Bản Trên',
  people: 4,
  before: 'other',
  now: 'poor',
  ...parts,
});

/** A list that was posted on 25 October 2019, with the given households. */
export const viewOf = (
  households: readonly PostedHousehold[],
  parts: Partial<PostedView> = {},
): PostedView => ({
  campaign: { id: 'na-son-2019', title: 'Rà soát thử Nà Sơn 2019' },
  ward: { code: '02901', name: 'Xã Bắc Nà' },
  postings: [{ round: 1, postedOn: '2019-10-25', lastDay: '2019-11-05', daysLeft: 7 }],
  include: 'listed',
  online: 'names',
  households,
  ...parts,
});
