import type { Campaign, Ward } from '../../campaign.ts';
import type { Class, Member, OpeningEntry, Scores, Setting } from '../../household.ts';
import { arrivalOf } from '../../results/movement.ts';
import type { Need } from '../../support/needs.ts';
import type { ListedHousehold } from '../ward-lists.ts';

/** The areas that a household belongs to, by code and name. */
export interface Place {
  readonly province: string;
  readonly district?: { readonly code: string; readonly name: string } | undefined;
  readonly ward: { readonly code: string; readonly name: string };
}

/** The areas of a ward's households. */
export function placeOf({ province, areas }: Campaign, { code, name, parent }: Ward): Place {
  const district = areas.find((area) => area.level === 'district' && area.code === parent);
  return {
    province: province.name,
    district: district && { code: district.code, name: district.name },
    ward: { code, name },
  };
}

/** One household of a list. A household that was not surveyed has what the opening list says of it, and no class after. */
export interface ListRow {
  readonly place: Place;
  readonly village: string;
  readonly code?: string | undefined;
  readonly head: Member;
  /** Without the head; empty where the survey has no persons. */
  readonly members: readonly Member[];
  readonly people: number;
  readonly setting?: Setting | undefined;
  readonly before: Class;
  readonly after?: Class | undefined;
  /** How it came to its class after; `old` where it had it before. Absent for one that was not surveyed. */
  readonly status?: 'old' | 'new' | 'relapsed' | undefined;
  /** The year in which it escaped, where that was an earlier one. */
  readonly escapedIn?: number | undefined;
  readonly scores: Scores;
  readonly noLabour?: boolean | undefined;
  readonly merit?: boolean | undefined;
  readonly causes?: readonly number[] | undefined;
  readonly needs?: readonly Need[] | undefined;
}

/** The row of a recorded household. */
export const surveyedRow = (place: Place, { household, before, now, entry }: ListedHousehold): ListRow => ({
  place,
  before,
  after: now,
  status: before === now ? 'old' : before === 'other' ? arrivalOf(entry) : 'new',
  village: household.village,
  code: household.code,
  head: household.head,
  members: household.members,
  people: household.people,
  setting: household.setting,
  scores: household.scores,
  noLabour: household.noLabour,
  merit: household.merit,
  causes: household.causes,
  needs: household.needs,
});

/** The row of a household of the opening list that was not surveyed. */
export const openingRow = (place: Place, entry: OpeningEntry): ListRow => ({
  place,
  before: entry.class,
  village: entry.village,
  code: entry.code,
  head: { name: entry.head, birth: entry.birth, sex: entry.sex, citizenId: entry.citizenId },
  members: entry.members ?? [],
  people: entry.people,
  scores: {},
});
