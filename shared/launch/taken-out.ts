import type { AuditEvent } from '../audit.ts';
import type { Campaign } from '../campaign.ts';
import type { AuditWord } from '../contract/contract.ts';
import type { Text } from '../i18n/text.ts';
import type { WardReview } from '../ward/ward-review.ts';
import { isWard } from './added-areas.ts';

/** The campaign without a ward, and without its district where the district has no other ward. */
export function withoutWard(campaign: Campaign, ward: string): Campaign {
  const parent = campaign.areas.filter(isWard).find(({ code }) => code === ward)?.parent;
  const left = campaign.areas.filter(({ code }) => code !== ward);
  const isEmpty = !left.some((area) => isWard(area) && area.parent === parent);
  return { ...campaign, areas: isEmpty ? left.filter(({ code }) => code !== parent) : left };
}

/** What is kept of a ward beside its review. */
interface Kept {
  readonly files: number;
  readonly decisions: number;
  /** Requests, objections and claims. */
  readonly intake: number;
}

/** What of a ward would be lost if it were taken out; empty where nothing was recorded, uploaded or decided in it. */
export function workIn(review: WardReview, { files, decisions, intake }: Kept): Text[] {
  const { stage, training, sessions = [], extensions, generations } = review;
  const isUnderWay = stage !== 'training' && stage !== 'survey';
  return [
    ...(training || sessions.length > 0 ? [{ vi: 'tập huấn đã ghi', en: 'recorded training' }] : []),
    ...(files > 0 ? [{ vi: `${files} tệp đã nộp`, en: `files handed in (${files})` }] : []),
    ...(files === 0 && generations.length > 0 ? [{ vi: 'hộ đã ghi', en: 'recorded households' }] : []),
    ...(isUnderWay ? [{ vi: 'kết quả rà soát đã gửi', en: 'a submitted survey' }] : []),
    ...(Object.keys(extensions).length > 0 ? [{ vi: 'hạn đã gia hạn', en: 'extended deadlines' }] : []),
    ...(intake > 0 ? [{ vi: `${intake} đơn, ý kiến`, en: `requests and objections (${intake})` }] : []),
    ...(decisions > 0 ? [{ vi: `${decisions} quyết định`, en: `decisions (${decisions})` }] : []),
  ];
}

/** The audit word of taking a ward out, whose detail names it as `ward`. */
const takenOutWord: AuditWord = 'takeOutWard';

/**
 * Which attempt a ward begins with that is added: a later one where it was in the campaign before, because the name of an
 * execution is used once.
 */
export const firstAttempt = (events: readonly AuditEvent[], ward: string): number =>
  1 + events.filter(({ did, detail }) => did === takenOutWord && detail.ward === ward).length;
