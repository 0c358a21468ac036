import type { Browser } from 'playwright-core';
import type { CampaignFolder } from '../../local/simulation/campaign-folder.ts';
import type { View } from './browser.ts';
import { object } from './campaign/citizen-acts.ts';
import { cannot } from './campaign/impossible-acts.ts';
import type { Act, Journey } from './campaign/journey.ts';
import { launchCampaign, loadLists, makeAccounts, openCampaign } from './campaign/opening-acts.ts';
import { type People, peopleAt } from './campaign/people.ts';
import { moveMeetings, observe, readResults, restart } from './campaign/steering-acts.ts';
import { approve, extend, recall, returnHouseholds, train, waive } from './campaign/superior-acts.ts';
import { excuse, forward, meeting, resolve, submit, upload } from './campaign/ward-acts.ts';
import type { Place } from './place.ts';

/** What a campaign came to. */
export interface Ending {
  readonly people: People;
  /** What the API answers the coordinator. */
  readonly result: unknown;
}

/** Events that would be refused, by their hours: the pages do not offer them. */
const impossible = ['2019-10-08T15:00', '2019-10-09T10:00', '2019-10-16T17:00', '2019-10-21T09:00'];

/**
 * Commands that the campaign has no use for. People give them in other-commands.slow.test.ts, intake.slow.test.ts,
 * ways-back.slow.test.ts, mistaken-household.slow.test.ts, inspection.slow.test.ts, approval-levels.slow.test.ts,
 * support.slow.test.ts, reports.slow.test.ts, reported.slow.test.ts, likely-duplicates.slow.test.ts,
 * own-account.slow.test.ts, add-wards.slow.test.ts, villages.slow.test.ts and copied-campaign.slow.test.ts. No test in a browser drops a row or records a training session yet.
 */
export const unusedCommands = [
  'addAreas',
  'answerRequest',
  'askOpinion',
  'attachFile',
  'attachPosition',
  'beginIssuerSignIn',
  'changeContacts',
  'changeVillages',
  'checkAreas',
  'claim',
  'closeCampaign',
  'closeInspection',
  'confirmSecondFactor',
  'copyCampaign',
  'correctCell',
  'decideDuplicate',
  'deleteCampaign',
  'detachFile',
  'discardBatch',
  'dismiss',
  'drawInspection',
  'dropRow',
  'editCampaign',
  'endIssuerSignIn',
  'endSignIn',
  'enrolSecondFactor',
  'fileObjection',
  'giveCode',
  'giveOpinion',
  'mergeHousehold',
  'nameUser',
  'openMonthlyReview',
  'recordRecheck',
  'recordReported',
  'recordRequest',
  'recordSession',
  'recordSupport',
  'removeHousehold',
  'requestEvidence',
  'requestReport',
  'resetSecondFactor',
  'sendAgain',
  'sendClaim',
  'takeClosingList',
  'takeOutWard',
  'undoBatch',
  'withdrawHousehold',
  'withdrawReported',
];

/** What people do besides the events, before that of an hour. */
const besides: Readonly<Record<string, (journey: Journey) => Promise<void>>> = {
  '2019-10-14T15:00': moveMeetings,
  '2019-10-15T18:30': (journey) => restart('02056', journey),
  '2019-10-30T10:00': (journey) => observe('02068', journey),
};

/**
 * Plays a campaign folder with its `events.json` through the pages: from an account and nothing else to a campaign that
 * has closed by itself. Everybody does their own part, finding everything by the words that they see.
 */
export async function wholeCampaign(
  folder: CampaignFolder,
  place: Place,
  browser: Browser,
  view: View,
): Promise<Ending> {
  const people = peopleAt(browser, place, view);
  const accounts = await prepare(folder, place, people);
  const journey = { folder, place, people, accounts };
  for (const [index, event] of (folder.events ?? []).entries()) {
    await people.rest();
    await place.passTo(event.at);
    await besides[event.at]?.(journey);
    await perform({ ...event, id: String(index) }, journey);
  }
  await place.settle();
  await readResults(journey);
  const { page } = await people.at(place.coordinator);
  const answer = await page.request.get(`/api/campaigns/${folder.campaign.id}/result`);
  const result: unknown = await answer.json();
  await people.leave();
  return { people, result };
}

async function prepare(folder: CampaignFolder, place: Place, people: People) {
  const coordinator = await people.at(place.coordinator);
  await openCampaign(coordinator, folder);
  await loadLists(coordinator, folder);
  const accounts = await makeAccounts(coordinator);
  await launchCampaign(await people.at(place.coordinator));
  return accounts;
}

function perform(event: Act, journey: Journey): Promise<void> {
  if (impossible.includes(event.at)) return cannot(event, journey);
  switch (event.do) {
    case 'train':
      return train(event, journey);
    case 'waiveTraining':
      return waive(event.ward, journey);
    case 'upload':
      return upload(event, journey);
    case 'submit':
      return submit(event, journey);
    case 'excuse':
      return excuse(event, journey);
    case 'meeting':
      return meeting(event, journey);
    case 'forward':
      return forward(event, journey);
    case 'object':
      return object(event, journey);
    case 'resolve':
      return resolve(event, journey);
    case 'extend':
      return extend(event, journey);
    case 'approve':
      return approve(event, journey);
    case 'recall':
      return recall(event, journey);
    case 'return':
      return returnHouseholds(event, journey);
    default:
      throw new Error(`nobody knows how to do ${event.do} with the pages`);
  }
}
