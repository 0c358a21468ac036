import { type Campaign, wardOf } from '../../shared/campaign.ts';
import { vietnameseDay } from '../../shared/digest.ts';
import type { RefusalName } from '../../shared/errors.ts';
import { refusals } from '../../shared/refusals.ts';
import type { Act } from './act.ts';

/** What an event is called in the story; households, people and files, which people name, are not named there. */
const deeds: Readonly<Record<Act['do'], string>> = {
  train: 'tập huấn',
  upload: 'nộp tệp',
  excuse: 'ghi lý do hộ đầu kỳ',
  withdraw: 'rút hộ bị trả lại',
  submit: 'gửi danh sách',
  meeting: 'họp dân',
  forward: 'chuyển danh sách, niêm yết',
  object: 'khiếu nại',
  resolve: 'phúc tra',
  approve: 'thẩm định',
  return: 'trả lại hộ',
  extend: 'gia hạn',
};

/** One line of a campaign's story: when, where, what, and whether it was refused. */
export function storyLine(campaign: Campaign, event: Act, refusal: RefusalName | undefined): string {
  const [day, time] = event.at.split('T') as [string, string];
  const where = `${event.ward} ${wardOf(campaign, event.ward)?.name ?? ''}`.padEnd(26);
  const line = `${vietnameseDay(day)} ${time}  ${where} ${deeds[event.do]}${moreOf(event)}`;
  return refusal ? `${line}  ✗ ${refusal}: ${refusals[refusal].what.en.replace(/ ?\{\w+\}/g, ' …')}` : line;
}

function moreOf(event: Act): string {
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
