import type { Day } from '../calendar.ts';
import { officialClass, type Result } from '../classify.ts';
import type { Class } from '../household.ts';
import type { Reconciled } from '../opening/reconcile-lists.ts';
import type { ExcuseReason } from '../records.ts';
import { officialOf } from '../standards/official.ts';
import { entryOf, type RequestedHousehold } from './requested-entries.ts';
import type { Request } from './requests.ts';

/** A request that a month's review took, with the household that its paper names. */
export interface TakenRequest {
  readonly request: Pick<Request, 'receipt' | 'wants'>;
  readonly household: RequestedHousehold;
}

/** What a month's review answers to a request. */
export type ReviewAnswer =
  | { readonly outcome: 'granted'; readonly class: Class }
  | { readonly outcome: 'refused'; readonly reason: string };

interface OfMonth {
  /** Its first day. */
  readonly startsOn: Day;
  /** The standards of the review, the official one first. */
  readonly standards: readonly string[];
  /** The later campaign whose list the ward's list is by now and which nothing moves any more. */
  readonly handedOnTo?: string | undefined;
}

/** From the worst to the best: who asks to be recognised asks for an earlier one, who asks to leave for a later one. */
const order: readonly Class[] = ['poor', 'near-poor', 'other'];

/** The answer to a request by the outcome of the month's review: granted where the household's class moved as it asks. */
export function answerByReview(
  { request, household }: TakenRequest,
  { surveyed, left }: Reconciled,
  { startsOn, standards, handedOnTo }: OfMonth,
): ReviewAnswer {
  const entries = [...surveyed.flatMap(({ entry }) => entry ?? []), ...left.map(({ entry }) => entry)];
  const entry = entryOf(entries, household);
  const found = surveyed.find((each) => each.entry === entry);
  const ofMonth = `Kết quả rà soát tháng ${startsOn.slice(5, 7)}/${startsOn.slice(0, 4)}`;
  if (!entry || !found) {
    const excused = left.find((each) => each.entry === entry)?.excused;
    const why = excused ? ` (${excuses[excused.reason]})` : '';
    return { outcome: 'refused', reason: `${ofMonth}: hộ không được rà soát${why}.` };
  }
  const now = officialClass(found.recorded, standards);
  const moved = order.indexOf(now) - order.indexOf(found.before);
  const isAsAsked = request.wants === 'entry' ? moved < 0 : moved > 0;
  if (isAsAsked && handedOnTo === undefined) return { outcome: 'granted', class: now };
  const scored = scoresOf(found.recorded.results[officialOf(standards)]);
  const result = `${ofMonth}: ${foundAs[now]}${scored}.`;
  return { outcome: 'refused', reason: isAsAsked ? `${result} ${elsewhere(handedOnTo)}` : result };
}

/** Where a result counts no more: the household's way to the list that stands. */
const elsewhere = (campaign = ''): string =>
  `Danh sách của xã nay thuộc đợt “${campaign}” và đã rà soát xong; đề nghị nộp lại đơn ở đợt đó.`;

const foundAs: Readonly<Record<Class, string>> = {
  poor: 'hộ thuộc diện hộ nghèo',
  'near-poor': 'hộ thuộc diện hộ cận nghèo',
  other: 'hộ không thuộc diện hộ nghèo, hộ cận nghèo',
};

const excuses: Readonly<Record<ExcuseReason, string>> = {
  moved: 'đã chuyển đi',
  deceased: 'đã qua đời, không còn ai trong hộ',
  merged: 'đã nhập vào hộ khác',
  split: 'đã tách hộ',
  refused: 'hộ từ chối rà soát',
};

function scoresOf(result: Result | undefined): string {
  if (!result) return '';
  const { by, measure, points } = result;
  const measured = by === 'b1' ? `điểm B1: ${measure}` : `thu nhập bình quân: ${inDong(measure)} đồng`;
  return ` (${measured}${points === undefined ? '' : `, điểm B2: ${points}`})`;
}

const inDong = (amount: number): string => Math.round(amount).toLocaleString('vi-VN');
