import { type Campaign, wardsOf } from '../../shared/campaign.ts';
import { resultsOf } from '../../shared/classify.ts';
import { NewCampaign } from '../../shared/contradictions/new-campaign.ts';
import type { Household, OpeningEntry } from '../../shared/household.ts';
import type { HouseholdRecord } from '../../shared/records.ts';
import { vn2022 } from '../../shared/standards/vn-2022.ts';
import { nameOf, peoples, personOf, pick, villages } from '../made-up-people.ts';

// A review of a province as its store holds it: wards of some 3,000 households, of whom three in ten were on the opening
// list. Most are recognised by their code, some by the head's id or by name, birth and village; some are missing.

/** Of the province that the goals are set for: 500,000 households in 170 wards. */
const householdsOfWard = 2_941;

interface MadeUpWard {
  readonly records: readonly HouseholdRecord[];
  readonly opening: readonly OpeningEntry[];
}

export function madeUpCampaign(households: number): Campaign {
  const wards = Math.max(1, Math.round(households / householdsOfWard));
  return NewCampaign.parse({
    id: 'bench-2025',
    title: 'Bench',
    year: 2025,
    province: { code: '06', name: 'Bench' },
    standards: ['vn-2022'],
    approval: 'province',
    calendar: {
      training: { from: '2025-08-18', to: '2025-08-29' },
      survey: { from: '2025-09-01', to: '2025-11-30' },
      vetting: { to: '2025-12-05' },
      posting: { workingDays: 3 },
      recheck: { workingDays: 3 },
      approval: { workingDays: 5 },
      close: '2025-12-20',
    },
    areas: Array.from({ length: wards }, (_, index) => ({
      code: String(10_000 + index),
      level: 'ward',
      name: `Bench ${index}`,
      setting: 'rural',
      households: householdsOfWard,
      villages: villages.map((name) => ({ name })),
    })),
  });
}

export const codesOf = (campaign: Campaign): string[] => wardsOf(campaign).map(({ code }) => code);

const birthOf = (day: string): string => day.split('/').reverse().join('-');

function householdOf(n: number, code: string): Household {
  const person = (at: number) => {
    const { day, male, id } = personOf(at % 1_000_000);
    const sex = male ? ('male' as const) : ('female' as const);
    const ethnicity = pick(peoples, at >> 3);
    return { name: nameOf(at), birth: birthOf(day), sex, citizenId: id, ethnicity };
  };
  const deprived = vn2022.indicators.flatMap(({ key }, i) => ((n * 7 + i * 5) % 13 < n % 5 ? [key] : []));
  const head = 4 * n;
  return {
    code,
    head: person(head),
    members: [1, 2, 3].map((at) => ({ ...person(head + at), relation: 'Con' })),
    people: 4,
    village: pick(villages, n >> 4),
    setting: 'rural',
    scores: { b1: 100 + (n % 120), deprived, indicatorsOf: ['vn-2022'] },
    ...(n % 19 === 0 && { noLabour: true }),
    causes: [1 + (n % 8)],
  };
}

/** The lists of ward `index`; a number always gives the same ones. */
export function madeUpWard(code: string, index: number): MadeUpWard {
  const records: HouseholdRecord[] = [];
  const opening: OpeningEntry[] = [];
  for (let i = 0; i < householdsOfWard; i += 1) {
    const n = index * householdsOfWard + i;
    const key = `${code}-${i}`;
    const household = householdOf(n, key);
    const results = resultsOf(household, [vn2022]);
    // One in fifty of those on the list is not surveyed.
    if (n % 50 !== 7)
      records.push({ key, recorded: { household, results, warnings: [], batch: 'b', row: i } });
    if (n % 10 < 3 || n % 50 === 7) opening.push(entryOf(household, n));
  }
  return { records, opening };
}

function entryOf({ code, head, village, people }: Household, n: number): OpeningEntry {
  const { name, birth, citizenId } = head;
  const known = n % 7 === 0 ? {} : n % 11 === 0 ? { citizenId } : { code, citizenId };
  return {
    ...known,
    ...{ head: name, birth, village, people },
    class: n % 3 === 0 ? 'poor' : n % 3 === 1 ? 'near-poor' : 'other',
    ...(n % 3 === 2 && { escapedIn: 2023 }),
  };
}
