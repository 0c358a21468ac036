import { requireWard } from '../../../shared/campaign.ts';
import { officialClass, resultsOf } from '../../../shared/classify.ts';
import type { Household, OpeningEntry } from '../../../shared/household.ts';
import { reconcileLists } from '../../../shared/opening/reconcile-lists.ts';
import type { HouseholdRecord } from '../../../shared/records.ts';
import type { WardLists } from '../../../shared/reports/ward-lists.ts';
import { vn2016 } from '../../../shared/standards/vn-2016.ts';
import { entry, fingerprint, household, northWard, plainCampaign } from '../../examples.ts';

// A ward's review of 2019 with a household of each kind. All people are fictional.

/** B1 points of a poor, a near-poor and another rural household. */
const b1Of = { poor: 100, 'near-poor': 130, other: 160 } as const;

/** A household of this class now, with all indicators of the standard known. */
function nowOf(code: string, name: keyof typeof b1Of, more: Partial<Household> = {}): Household {
  const found = household({ code, name: `Lò Văn ${code}`, b1: b1Of[name], b2: 20 });
  const scores = { ...found.scores, deprived: ['water', 'latrine'], indicatorsOf: ['vn-2016'] };
  return { ...found, scores, head: { ...found.head, ethnicity: 'Tày' }, stated: name, ...more };
}

const households: readonly Household[] = [
  nowOf('a-1', 'poor', {
    people: 4,
    members: [
      { name: 'Lò Thị Con', birth: '2010-02-03', sex: 'female', relation: 'Con' },
      { name: 'Lò Văn Út', birth: '2018', sex: 'male', relation: 'Con' },
      { name: 'Hà Thị Vợ', birth: '1972', relation: 'Vợ' },
    ],
  }),
  nowOf('a-2', 'near-poor', { needs: ['credit'], causes: [1, 3], merit: true }),
  nowOf('a-3', 'other', {
    people: 2,
    members: [{ name: 'Hà Thị Mẹ', citizenId: '012345678901', ethnicity: 'Tày' }],
  }),
  nowOf('a-4', 'other'),
  nowOf('b-1', 'poor', { people: 3, noLabour: true }),
  nowOf('b-2', 'near-poor'),
  nowOf('c-1', 'other', { needs: ['credit', 'job'] }),
  nowOf('c-2', 'poor', {
    head: { name: 'Hà Thị Thử', birth: '1980', sex: 'female', ethnicity: 'Kinh' },
    village: '+Bản Dưới',
  }),
];

const opening: readonly OpeningEntry[] = [
  entry({ code: 'a-1', name: 'Lò Văn a-1', class: 'poor' }),
  entry({ code: 'a-2', name: 'Lò Văn a-2', class: 'poor' }),
  entry({ code: 'a-3', name: 'Lò Văn a-3', class: 'poor' }),
  entry({ code: 'a-4', name: 'Lò Văn a-4', class: 'near-poor' }),
  entry({ code: 'b-1', name: 'Lò Văn b-1', class: 'other', escapedIn: 2017 }),
  entry({ code: 'c-1', name: 'Lò Văn c-1', class: 'other', escapedIn: 2016 }),
  entry({ code: 'h-1', name: 'Lò Văn h-1', class: 'other', escapedIn: 2018 }),
  entry({ code: 'm-1', name: 'Lò Văn m-1', class: 'poor', people: 5 }),
  entry({ code: 'm-2', name: 'Lò Văn m-2', class: 'near-poor' }),
];

const recordOf = (found: Household): HouseholdRecord => ({
  key: found.code ?? found.head.name,
  recorded: {
    household: found,
    results: resultsOf(found, [vn2016]),
    warnings: [],
    batch: 'batch-1',
    row: 2,
  },
});

const excused: HouseholdRecord = { key: 'm-2', excused: { reason: 'moved', at: '2019-11-01T02:00:00.000Z' } };

const reviewed = reconcileLists([...households.map(recordOf), excused], opening, fingerprint);

export const northLists: WardLists = {
  ward: requireWard(plainCampaign, northWard),
  surveyed: reviewed.surveyed.map(({ recorded, entry, before, matchedBy }) => ({
    household: recorded.household,
    now: officialClass(recorded, plainCampaign.standards),
    before,
    entry,
    matchedBy,
  })),
  left: reviewed.left,
  history: opening.filter(({ code }) => code === 'h-1'),
};
