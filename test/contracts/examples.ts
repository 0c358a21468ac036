import type { AuditDraft } from '../../shared/audit.ts';
import type { Batch } from '../../shared/batch/batch.ts';
import type { Campaign } from '../../shared/campaign.ts';
import type { Decision, WardRef } from '../../shared/changes.ts';
import type { AuditWord } from '../../shared/contract/contract.ts';
import { NewCampaign } from '../../shared/contradictions/new-campaign.ts';
import type { Member } from '../../shared/household.ts';
import type { Ports } from '../../shared/ports.ts';
import type { HouseholdRecord } from '../../shared/records.ts';
import type { Reminder } from '../../shared/reminders.ts';
import type { StoredPorts } from '../../shared/stored/stored-ports.ts';
import { newReview, type WardReview } from '../../shared/ward/ward-review.ts';
import { season2019 } from '../examples.ts';

/** What a store's contract works with; every host keeps these somewhere. */
export type Stores = StoredPorts & Pick<Ports, 'schedules'>;

/** Makes empty stores over a given clock. */
export type CreateStores = (now: () => Date) => Promise<Stores>;

export const campaignId = 'cho-don-2019';
export const xuanLac: WardRef = { campaignId, ward: '02023' };
export const namCuong: WardRef = { campaignId, ward: '02026' };
const today = '2019-10-08T02:00:00.000Z';
export const fixed = (): Date => new Date(today);

export const choDon: Campaign = NewCampaign.parse({
  id: campaignId,
  title: 'Rà soát 2019',
  year: 2019,
  province: { code: '06', name: 'Bắc Kạn' },
  standards: ['vn-2016'],
  approval: 'district',
  calendar: season2019,
  areas: [
    { code: '064', level: 'district', name: 'Chợ Đồn' },
    { code: '02026', level: 'ward', parent: '064', name: 'Xã Nam Cường', setting: 'rural' },
    { code: '02023', level: 'ward', parent: '064', name: 'Xã Xuân Lạc', setting: 'rural' },
  ],
});

export const choDonWards: readonly WardReview[] = [
  newReview(campaignId, namCuong.ward),
  newReview(campaignId, xuanLac.ward),
];

/** What the campaign's own chain begins with. */
export const created = ({ id }: Campaign): AuditDraft => ({
  ...{ campaignId: id, ward: '', at: today, by: 'coordinator', did: 'createCampaign', detail: {} },
});

/** Stores that hold the example's campaign. */
export async function withCampaign(create: CreateStores, now = fixed): Promise<Stores> {
  const stores = await create(now);
  await stores.campaigns.add(choDon, choDonWards, created(choDon));
  return stores;
}

export const draft = (ref: WardRef = xuanLac, did = 'commitBatch', at = today): AuditDraft => ({
  ...ref,
  at,
  by: 'officer',
  // Any word: a store keeps them all.
  did: did as AuditWord,
  detail: { count: 3 },
});

export const batch = (id: string, receivedAt = today): Batch => ({
  ...xuanLac,
  id,
  name: 'danh-sach.xlsx',
  file: `batches/${id}`,
  status: 'waiting',
  receivedAt,
  by: 'officer',
});

export const decision = (id: string, ref: WardRef = xuanLac): Decision => ({
  ...ref,
  id,
  kind: 'recordMeeting',
  at: today,
  by: 'officer',
  body: { minutes: 'Biên bản họp thôn', agreed: 40 },
});

export const reminder = (to: string, ward = xuanLac.ward, at = today): Reminder => ({
  at,
  to,
  ward,
  stage: 'survey',
  kind: 'D-3',
  missing: { vi: '3 hộ', en: '3 households' },
  dueOn: '2019-10-11',
});

/** Made-up ids in the form of real ones. */
export const ids = { a: '006180000001', b: '006180000002', c: '095000003' } as const;

const person = (name: string, citizenId?: string): Member => ({
  name,
  birth: '1980-02-03',
  ...(citizenId && { citizenId }),
});

/** A recorded household; the first id is its head's. */
export const household = (key: string, ...held: readonly (string | undefined)[]): HouseholdRecord => ({
  key,
  recorded: {
    household: {
      code: key,
      head: person('Chủ hộ', held[0]),
      members: held.slice(1).map((id) => person('Thành viên', id)),
      people: Math.max(held.length, 1),
      village: 'Bản Tưn',
      setting: 'rural',
      scores: { b1: 118, b2: 30 },
    },
    results: { 'vn-2016': { class: 'poor', by: 'b1', measure: 118, points: 30 } },
    warnings: [],
    batch: 'b1',
    row: 4,
  },
});

/** Shows a generation of a ward beside those that it shows already. */
export async function show({ wards, changes }: Stores, ref: WardRef, generation: number): Promise<void> {
  const review = await wards.get(ref);
  const generations = [...review.generations, generation];
  await changes.commit({ review: { ...review, generations }, event: draft(ref) });
}
