import type { Class, Member, OpeningEntry, Scores, Setting } from '../../household.ts';
import type { Recorded } from '../../records.ts';
import type { Need } from '../../support/needs.ts';

/** The areas that a household belongs to, by code and name. */
export interface Place {
  readonly province: string;
  readonly district?: { readonly code: string; readonly name: string } | undefined;
  readonly ward: { readonly code: string; readonly name: string };
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
  readonly scores: Scores;
  readonly noLabour?: boolean | undefined;
  readonly merit?: boolean | undefined;
  readonly causes?: readonly number[] | undefined;
  readonly needs?: readonly Need[] | undefined;
}

interface Classes {
  readonly before: Class;
  readonly after: Class;
}

/** The row of a recorded household. */
export const surveyedRow = (place: Place, { household }: Recorded, { before, after }: Classes): ListRow => ({
  place,
  before,
  after,
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
  members: [],
  people: entry.people,
  scores: {},
});
