import { levelsOf } from '../../../shared/approval/levels.ts';
import { type Campaign, wardOf } from '../../../shared/campaign.ts';
import type { OpeningEntry } from '../../../shared/household.ts';
import type { HouseholdRecord } from '../../../shared/records.ts';
import type { NewScores } from '../../../shared/rescore.ts';
import type { Publication } from '../../../shared/ward/publication.ts';
import { publicationOf, type WardReview } from '../../../shared/ward/ward-review.ts';
import {
  coordinator,
  districtOfficer,
  lowerVillage,
  northWard,
  officerOf,
  plainCampaign,
  type Sketch,
  surveyFile,
  upperVillage,
} from '../../examples.ts';
import { type FreshHost, freshHost, type StoresOver } from '../../fresh-host.ts';
import { perform } from '../../perform.ts';

export interface Launch {
  readonly campaign?: Campaign;
  readonly opening?: Readonly<Record<string, OpeningEntry[]>>;
  readonly start?: string;
  readonly storesOver?: StoresOver;
}

/** A fresh host with a launched campaign. */
export async function launched({
  campaign = plainCampaign,
  opening = {},
  start,
  storesOver,
}: Launch = {}): Promise<FreshHost> {
  const host = freshHost(start, storesOver);
  await perform('createCampaign', { campaign, opening, by: coordinator }, host.ports);
  await perform(
    'launchCampaign',
    { campaignId: campaign.id, by: coordinator, request: 'launch' },
    host.ports,
  );
  await host.settle();
  return host;
}

/** Four households in two villages; the first head has an id. */
export const fourHouseholds: readonly Sketch[] = [
  { code: 'h-1', id: '012345678', village: upperVillage },
  { code: 'h-2', name: 'Nông Thị Thử', village: upperVillage, b1: 130 },
  { code: 'h-3', name: 'Hoàng Văn Thử', village: lowerVillage },
  { code: 'h-4', name: 'Triệu Thị Thử', village: lowerVillage, b1: 200 },
];

/** The commands of one ward's people and of those above them, followed by the workflow's work. */
export function atWork(host: FreshHost, campaign: Campaign = plainCampaign, ward = northWard) {
  const { ports } = host;
  const ref = { campaignId: campaign.id, ward };
  const asWard = { ...ref, by: officerOf(ward) };
  const above = wardOf(campaign, ward)?.parent ? districtOfficer : coordinator;
  const approver = {
    ...ref,
    by: levelsOf(campaign.approval)[0] === 'district' ? districtOfficer : coordinator,
  };
  const settled = async <T>(work: Promise<T>): Promise<T> => {
    const answer = await work;
    await host.settle();
    return answer;
  };
  const send = async (bytes: Uint8Array, id: string, name = 'danh-sach.csv') => {
    const { upload } = await perform('receiveBatch', { ...asWard, request: id, name }, ports);
    await ports.files.receive(upload!.url.split('/').at(-1)!, chunks(bytes));
    await host.settle();
  };
  const commit = async (id: string) =>
    (await settled(perform('commitBatch', { ...asWard, request: `commit-${id}`, batchId: id }, ports)))
      .preview;
  const people = {
    ref,
    asWard,
    approver,
    review: (): Promise<WardReview> => ports.wards.get(ref),
    publication: async (): Promise<Publication> => publicationOf(await ports.wards.get(ref)),
    records: async (): Promise<HouseholdRecord[]> =>
      ports.households.records(ref, (await ports.wards.get(ref)).generations),
    audit: () => ports.audit.chain(ref.campaignId, ref.ward),
    decisions: () => ports.decisions.list(ref),
    train: (attended = 20) => settled(perform('recordTraining', { ...ref, by: above, attended }, ports)),
    send,
    commit,
    upload: async (households: readonly Sketch[], id = 'batch-1') => {
      await send(surveyFile(households), id);
      return commit(id);
    },
    excuse: (household: string) =>
      settled(perform('excuseHousehold', { ...asWard, household, reason: 'moved' }, ports)),
    withdraw: (household: string, reason = 'Ghi nhầm') =>
      settled(perform('withdrawHousehold', { ...asWard, household, reason }, ports)),
    submit: () => settled(perform('submitSurvey', asWard, ports)),
    meet: (village: string, agreed = 10, attended = 10) =>
      settled(perform('recordMeeting', { ...asWard, village, attended, agreed }, ports)),
    forward: () => settled(perform('forwardList', asWard, ports)),
    post: () => settled(perform('postList', { ...asWard, places: ['Trụ sở UBND xã'] }, ports)),
    object: (household: string, text = 'Đề nghị xem lại') =>
      settled(perform('fileObjection', { ...asWard, household, text }, ports)),
    resolve: (household: string, outcome: 'upheld' | 'changed', set: NewScores = {}) =>
      settled(perform('resolveObjection', { ...asWard, household, outcome, set }, ports)),
    approve: () => settled(perform('approveWard', approver, ports)),
    returnHouseholds: (households: string[], reason = 'Thiếu chữ ký') =>
      settled(perform('returnHouseholds', { ...approver, households, reason }, ports)),
  };
  return people;
}
export type AtWork = ReturnType<typeof atWork>;

async function* chunks(bytes: Uint8Array) {
  yield bytes;
}

/** The state that a refused command must not change. */
export const stateOf = async (ward: AtWork) => ({
  review: await ward.review(),
  records: await ward.records(),
  audit: await ward.audit(),
  decisions: await ward.decisions(),
});

/** The days on which the plain ward's people act. */
const days = {
  survey: '2019-10-08T09:00',
  vetting: '2019-10-20T18:30',
  posting: '2019-10-25T09:00',
  approval: '2019-11-06T08:00',
} as const;

export const stages = ['training', 'survey', 'vetting', 'posting', 'approval'] as const;

/** Takes a ward to a later stage, with everybody agreeing. */
export async function bringTo(
  stage: (typeof stages)[number] | 'recorded',
  host: FreshHost,
  ward: AtWork,
): Promise<void> {
  const at = async (day: keyof typeof days) => host.passTo(days[day]);
  const moves = {
    training: async () => void (await ward.train()),
    survey: async () => {
      await at('survey');
      await ward.upload(fourHouseholds, `list-${ward.ref.ward}`);
      await ward.submit();
    },
    vetting: async () => {
      await at('vetting');
      for (const village of [upperVillage, lowerVillage]) await ward.meet(village);
      await ward.forward();
    },
    posting: async () => {
      await at('posting');
      await ward.post();
      await at('approval');
    },
    approval: async () => void (await ward.approve()),
  };
  for (const from of stages) {
    const { stage: now } = await ward.review();
    if (now === stage) return;
    if (now === from) await moves[from]();
  }
}
