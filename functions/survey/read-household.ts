import { type Campaign, nameOfDesignation, standardsOf } from '../../shared/campaign.ts';
import { Refusal } from '../../shared/errors.ts';
import { everyone, type Member, type OpeningEntry } from '../../shared/household.ts';
import { explainResults } from '../../shared/results/explain-results.ts';
import { wardRead } from '../ward/ward-read.ts';
import { recordsOf, type Surveyed } from '../ward/ward-records.ts';
import { historyOf } from './household-history.ts';

/**
 * One household by its key: its people, its results explained, and what happened to it. Refuses `HouseholdNotFound` for
 * one that is neither surveyed, rejected nor on the opening list.
 */
export const readHousehold = wardRead('readHousehold', async ({ ref, campaign, input, ports }) => {
  const { household: key } = input;
  const review = await ports.wards.get(ref);
  const record = await ports.households.record(ref, review.generations, key);
  const { surveyed, left } = await recordsOf(review, campaign, ports);
  const found = surveyed.find((each) => each.key === key);
  const entry = found ? found.entry : left.find((each) => each.key === key)?.entry;
  if (!record && !entry) throw new Refusal('HouseholdNotFound', { ward: ref.ward });
  return {
    household: key,
    surveyed: found && surveyedView(found, campaign),
    opening: entry && entryView(entry),
    matchedBy: found?.matchedBy,
    excused: record?.excused,
    rejected: record?.rejected,
    history: await historyOf(key, { review, campaign, ports }),
  };
});

function surveyedView(surveyed: Surveyed, campaign: Campaign) {
  const { head: _, members: __, designations: ids, ...facts } = surveyed.household;
  const { before, now, warnings, batch, row } = surveyed;
  return {
    ...facts,
    designations: ids?.map((id) => ({ id, name: nameOfDesignation(campaign, id) })),
    members: everyone(surveyed.household).map(personOf),
    before,
    now,
    results: explainResults(surveyed, standardsOf(campaign), campaign.year),
    warnings,
    batch,
    row,
  };
}

const personOf = ({ citizenId, ...person }: Member) => ({ ...person, idEnd: citizenId?.slice(-3) });

const entryView = ({ citizenId: _, members: __, ...entry }: OpeningEntry) => entry;
