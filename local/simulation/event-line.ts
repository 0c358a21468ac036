import { vietnameseDay } from '../../shared/calendar.ts';
import { type Campaign, wardOf } from '../../shared/campaign.ts';
import { describeRefusal, Refusal } from '../../shared/errors.ts';
import type { SimulatedEvent } from './perform-event.ts';

/** What an event is called in the output, which names no household, no person and no file: people chose those names. */
const eventNames: Readonly<Partial<Record<SimulatedEvent['do'], string>>> = {
  train: 'tập huấn',
  upload: 'nộp tệp',
  excuse: 'miễn rà soát hộ đầu kỳ',
  withdraw: 'rút hộ có lỗi',
  submit: 'gửi kết quả rà soát',
  meeting: 'họp dân',
  forward: 'chuyển danh sách, niêm yết',
  object: 'khiếu nại',
  resolve: 'phúc tra',
  approve: 'phê duyệt',
  return: 'trả lại hộ',
  recall: 'rút lại câu trả lời',
  askOpinion: 'hỏi ý kiến thứ hai',
  giveOpinion: 'cho ý kiến thứ hai',
  extend: 'gia hạn',
  addAreas: 'thêm xã',
  takeOutWard: 'bỏ xã thêm nhầm',
  drawInspection: 'rút mẫu kiểm tra',
  recordRecheck: 'kiểm tra một hộ',
  closeInspection: 'kết thúc kiểm tra',
};

/** One line of a simulation's output: when, where, what, and whether it was refused. */
export function eventLine(campaign: Campaign, event: SimulatedEvent, refusal: Refusal | undefined): string {
  const [day = '', time] = event.at.split('T');
  const where = `${event.ward} ${wardOf(campaign, event.ward)?.name ?? ''}`.padEnd(26);
  const line = `${vietnameseDay(day)} ${time}  ${where} ${eventNames[event.do] ?? event.do}${detailsOf(event)}`;
  return refusal ? `${line}  ✗ ${refusal.name}: ${reasonOf(refusal)}` : line;
}

/** Numbers and the process's own words; what people named is left out here too. */
function reasonOf({ name, params }: Refusal): string {
  const own = Object.entries(params).filter(
    ([param, value]) => typeof value === 'number' || param === 'stage' || param === 'status',
  );
  const { what } = describeRefusal(new Refusal(name, Object.fromEntries(own)));
  return what.vi.replace(/\{\w+\}/g, '…');
}

function detailsOf(event: SimulatedEvent): string {
  switch (event.do) {
    case 'meeting':
      return ` ${event.village} ${event.agreed}/${event.attended}`;
    case 'return':
      return ` ${event.households.length}`;
    case 'resolve':
      return ` ${event.outcome}`;
    case 'extend':
      return ` ${event.stage} → ${vietnameseDay(event.to)}`;
    default:
      return '';
  }
}
