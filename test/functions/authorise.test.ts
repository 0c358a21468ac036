import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Host, openHost } from '../../local/host/host.ts';
import type { Actor } from '../../shared/access/actor.ts';
import { type EndpointName, endpointNames } from '../../shared/contract/contract.ts';
import {
  at,
  coordinator,
  districtOfficer,
  northWard,
  observer,
  officerOf,
  otherDistrict,
  otherWard,
  ownDistrict,
  ownProvince,
  wideCampaign,
} from '../examples.ts';
import { perform } from '../perform.ts';
import { clientOf, sessionFor } from './http/http-client.ts';
import { lambdas, oneMachine, type Served } from './http/served-hosts.ts';
import { bodies, queries, target } from './route-inputs.ts';

/** Everybody, seen from the northern ward: those of its area, those of another, and the public. */
const people = {
  province: coordinator,
  district: districtOfficer,
  ward: officerOf(northWard),
  observer,
  otherProvince: { name: 'tinh-khac', role: 'province', area: '99', province: '99' },
  otherDistrict: { name: 'huyen-khac', role: 'district', area: otherDistrict, province: ownProvince },
  otherWard: officerOf(otherWard),
  otherObserver: { name: 'giam-sat-khac', role: 'observer', area: otherDistrict, province: ownProvince },
  /** Those of another province on the same machine, whose areas have the same codes. */
  foreignDistrict: { name: 'huyen-99', role: 'district', area: ownDistrict, province: '99' },
  foreignWard: { name: 'xa-99', role: 'ward', area: northWard, province: '99' },
  foreignObserver: { name: 'giam-sat-99', role: 'observer', area: ownDistrict, province: '99' },
  public: undefined,
} as const satisfies Record<string, Actor | undefined>;
type Person = keyof typeof people;

const everybody = Object.keys(people) as Person[];
const signedIn = everybody.filter((person) => person !== 'public');
const ofOtherProvinces: Person[] = ['otherProvince', 'foreignDistrict', 'foreignWard', 'foreignObserver'];
/** They see the board of their own area, if it is an area of the campaign. */
const ofTheCampaign = signedIn.filter((person) => !ofOtherProvinces.includes(person));
const province: Person[] = ['province'];
const seesWard: Person[] = ['province', 'district', 'ward', 'observer'];
const seesPeople: Person[] = ['province', 'district', 'ward'];
const ward: Person[] = ['ward'];
const approver: Person[] = ['district'];
const above: Person[] = ['province', 'district'];

/** Who may call each endpoint. */
const table: Readonly<Record<Exclude<EndpointName, 'receiveFile' | 'readDemoFile'>, readonly Person[]>> = {
  signIn: everybody,
  beginIssuerSignIn: everybody,
  endIssuerSignIn: everybody,
  signOut: everybody,
  readSession: everybody,
  readDemo: everybody,
  readOpenApi: everybody,
  readCampaigns: signedIn,
  createCampaign: province,
  readSheet: ['province', 'otherProvince'],
  launchCampaign: province,
  readPlan: province,
  readDryRun: province,
  checkAreas: province,
  addAreas: province,
  takeOutWard: province,
  editCampaign: province,
  deleteCampaign: province,
  copyCampaign: province,
  takeClosingList: province,
  closeCampaign: province,
  sendAgain: province,
  readContacts: ['province', 'district', 'otherDistrict'],
  changeContacts: above,
  moveWindow: province,
  recordReported: province,
  withdrawReported: province,
  loadOpeningList: province,
  recordSupport: province,
  waiveTraining: province,
  extendStage: province,
  changeVillages: above,
  restartWard: province,
  readResult: ofTheCampaign,
  readBoard: ofTheCampaign,
  readIfClosed: ofTheCampaign,
  readReminders: ofTheCampaign,
  readSupport: ofTheCampaign,
  requestReport: ofTheCampaign,
  readReports: ofTheCampaign,
  readReport: ofTheCampaign,
  readReportFile: ofTheCampaign,
  readStory: ofTheCampaign,
  readChainCheck: province,
  requestEvidence: seesPeople,
  readEvidence: seesPeople,
  readEvidenceFile: seesPeople,
  readWard: seesWard,
  readVillages: seesWard,
  readNext: seesWard,
  readBatches: seesWard,
  readBatch: seesWard,
  recordTraining: above,
  makeTemplate: ward,
  receiveBatch: ward,
  commitBatch: ward,
  discardBatch: ward,
  undoBatch: ward,
  correctCell: ward,
  dropRow: ward,
  readCell: seesPeople,
  readFileCorrections: seesPeople,
  excuseHousehold: ward,
  withdrawHousehold: ward,
  removeHousehold: ward,
  mergeHousehold: ward,
  submitSurvey: ward,
  recordMeeting: ward,
  attachFile: ward,
  attachPosition: ward,
  detachFile: ward,
  readAttachments: seesPeople,
  readAttachment: seesPeople,
  forwardList: ward,
  postList: ward,
  resolveObjection: ward,
  approveWard: approver,
  returnHouseholds: approver,
  recall: approver,
  askOpinion: approver,
  giveOpinion: approver,
  readOpinions: seesPeople,
  remark: ['province', 'district', 'observer'],
  readFindings: seesPeople,
  readPreview: seesPeople,
  readMarked: seesPeople,
  readHouseholds: seesPeople,
  readHousehold: seesPeople,
  readRejected: seesPeople,
  readMissing: seesPeople,
  readDecisions: seesPeople,
  readReclassification: ['province'],
  readDuplicates: seesPeople,
  readChanges: seesPeople,
  readSignals: seesPeople,
  readMovements: seesWard,
  readObjections: seesPeople,
  readPosted: everybody,
  readPaper: seesPeople,
  readPostingSheet: seesPeople,
  fileObjection: everybody,
  showPostedList: everybody,
  showObjectionForm: everybody,
  sendObjection: everybody,
  claim: everybody,
  accept: ward,
  dismiss: ward,
  readPairs: seesPeople,
  decideDuplicate: ward,
  readIntake: seesPeople,
  recordRequest: ward,
  answerRequest: seesPeople,
  openMonthlyReview: seesPeople,
  readRequests: seesPeople,
  showReceipt: everybody,
  showClaimForm: everybody,
  sendClaim: everybody,
  changePassword: signedIn,
  giveCode: signedIn,
  enrolSecondFactor: signedIn,
  confirmSecondFactor: signedIn,
  readOwnAccount: signedIn,
  endSignIn: signedIn,
  readUsers: ['province', 'district', 'otherDistrict'],
  readAccountEvents: ['province', 'district', 'otherDistrict'],
  nameUser: above,
  resetSecondFactor: above,
  addUser: above,
  resetPassword: above,
  removeUser: above,
  drawInspection: ['province', 'district', 'otherDistrict'],
  closeInspection: ['province', 'district', 'otherDistrict'],
  recordRecheck: above,
  readInspections: ofTheCampaign,
  readInspection: ofTheCampaign,
  readSample: above,
  readSampleSheet: above,
  readCorrections: seesPeople,
  recordSession: ['province', 'district', 'otherDistrict'],
  readSessions: ofTheCampaign,
};

/** `UserNotFound` because another area's account is refused as if it did not exist. */
const refusedBy = ['NotAllowed', 'NotSignedIn', 'UserNotFound'];

describe('who may ask which route', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rasoat-'));
  let host: Host;
  /** A new session each time: signing out ends one. */
  const clientFor = (person: Person) => {
    const actor: Actor | undefined = people[person];
    return clientOf(host, actor && sessionFor(host, actor));
  };

  beforeAll(async () => {
    const now = () => at('2019-10-08T09:00');
    host = openHost({ folder, now, synchronous: 'NORMAL' });
    await perform('createCampaign', { campaign: wideCampaign, opening: {}, by: coordinator }, host.ports);
    const launch = { campaignId: wideCampaign.id, by: coordinator, request: 'launch' };
    await perform('launchCampaign', launch, host.ports);
    await host.settle();
  });
  afterAll(() => {
    host.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const routeNames = Object.keys(table) as (keyof typeof table)[];
  const rows = routeNames.flatMap((route) => everybody.map((person) => [person, route] as const));

  test.each(rows)('%s asks %s', async (person, route) => {
    sessionFor(host, target);
    const answer = await clientFor(person)(route, {
      params: { campaign: wideCampaign.id, ward: northWard, batch: 'batch-0001' },
      query: queries[route] ?? {},
      body: bodies[route],
    });
    const allowed = !refusedBy.includes(answer.body?.code);
    expect({ allowed, code: allowed ? '' : answer.body.code }).toEqual(
      table[route].includes(person)
        ? { allowed: true, code: '' }
        : { allowed: false, code: expect.stringMatching(person === 'public' ? 'NotSignedIn' : 'Not') },
    );
    expect(answer.body?.code).not.toBe('BadRequest');
    expect(answer.status).toBeLessThan(500);
  });

  test.each(ofTheCampaign)('%s sees on the board the wards of their own area alone', async (person) => {
    const { body } = await clientFor(person)('readBoard', {
      params: { campaign: wideCampaign.id },
    });
    const { area, role } = people[person] as Actor;
    const isHere = (code: string, parent: string | undefined) =>
      role === 'province' || area === coordinator.area || code === area || parent === area;
    const wards = wideCampaign.areas.filter(({ level }) => level === 'ward');
    expect(body.wards.map(({ code }: { code: string }) => code)).toEqual(
      wards
        .filter((each) => isHere(each.code, each.level === 'ward' ? each.parent : undefined))
        .map(({ code }) => code),
    );
  });
});

/** They compare passwords. */
const hashing: readonly EndpointName[] = ['signIn', 'changePassword', 'enrolSecondFactor'];
const hosts = { 'the server of one machine': oneMachine, 'the functions of AWS': lambdas };

describe.each(Object.keys(hosts) as (keyof typeof hosts)[])('asked from outside, over %s', (kind) => {
  let served: Served;
  let cells = 0;

  beforeAll(async () => {
    served = await hosts[kind](() => at('2019-10-08T09:00'));
    const { ports, settle } = served.host;
    await perform('createCampaign', { campaign: wideCampaign, opening: {}, by: coordinator }, ports);
    await perform('launchCampaign', { campaignId: wideCampaign.id, by: coordinator }, ports);
    await settle();
  });
  afterAll(async () => {
    await served.close();
    console.log(`${cells} cells of endpoint and person were asked over ${kind}`);
  });

  /** Whether somebody is let in; undefined where the host does not serve the endpoint. */
  async function isLetIn(person: Person, route: keyof typeof table): Promise<boolean | undefined> {
    sessionFor(served.host, target);
    const answer = await served.ask(people[person], route, {
      params: { campaign: wideCampaign.id, ward: northWard, batch: 'batch-0001' },
      query: queries[route] ?? {},
      body: bodies[route],
    });
    if (!answer) return undefined;
    cells += 1;
    expect(answer.status, `${person} asks ${route}: ${answer.code}`).toBeLessThan(500);
    expect(answer.code).not.toBe('BadRequest');
    // A page shows no code.
    if (answer.code === undefined) return ![401, 403].includes(answer.status);
    return !refusedBy.includes(answer.code);
  }

  test.each(Object.keys(table) as (keyof typeof table)[])('%s lets in whom it should', async (route) => {
    const letIn = new Map<Person, boolean | undefined>();
    // Hashing a password takes a second, and a sign-in does not ask who asks.
    const asking: Person[] = hashing.includes(route) ? ['province', 'public'] : everybody;
    for (const person of asking) letIn.set(person, await isLetIn(person, route));
    const isServed = letIn.get('province') !== undefined;
    const expected = asking.map((person) => [person, isServed ? table[route].includes(person) : undefined]);
    expect([...letIn]).toEqual(expected);
  });
});

test('every endpoint of the contract has its row, but those for which a token or the demo stands', () => {
  const unlisted = endpointNames.filter((name) => !(name in table));
  expect(unlisted.sort()).toEqual(['readDemoFile', 'receiveFile']);
});
