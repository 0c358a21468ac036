import { lowerVillage, northWard, southWard, upperVillage } from '../../../examples.ts';
import type { Result } from '../small-campaign.ts';

/** What people do in a small campaign, each on its day; `at` is local time. */
export const act = (at: string, did: string, rest: object = {}, ward = northWard) => ({
  at,
  do: did,
  ward,
  ...rest,
});

/** Both wards from the training to a list that waits for its approver from 06/11/2019 on. */
export const toApproval: readonly object[] = [
  ...both('2019-10-04T08:00', 'train', { attended: 5 }),
  ...[northWard, southWard].map((ward) =>
    act('2019-10-08T09:00', 'upload', { file: `uploads/${ward}/danh-sach.csv` }, ward),
  ),
  ...both('2019-10-09T15:00', 'submit'),
  ...[upperVillage, lowerVillage].flatMap((village) =>
    both('2019-10-20T18:30', 'meeting', { village, attended: 10, agreed: 10 }),
  ),
  ...both('2019-10-25T09:00', 'forward'),
];

/** The same act of both wards. */
export function both(at: string, did: string, rest: object = {}): object[] {
  return [northWard, southWard].map((ward) => act(at, did, rest, ward));
}

/** The village of the returned household meets again, and the list is posted for its own clock. */
export const backFrom = (day: string): readonly object[] => [
  act(`${day}T18:30`, 'meeting', { village: upperVillage, attended: 10, agreed: 10 }),
  act(`${day}T19:00`, 'forward'),
];

/** How a ward's approvals ended, in order. */
export const approvals = ({ wards }: Result, ward = northWard): (string | undefined)[] =>
  wards
    .find(({ code }) => code === ward)
    ?.stages.filter(({ stage }) => stage === 'approval')
    .map(({ outcome }) => outcome) ?? [];
