import type { WardLine } from './api.ts';
import { both, bothOf, h } from './dom.ts';
import { formatCount, formatDay } from './format.ts';
import { stages } from './labels.ts';
import { tableHead } from './table.ts';

export const boardHead = (): Node =>
  tableHead([
    { vi: 'Xã', en: 'Ward' },
    { vi: 'Bước', en: 'Stage' },
    { vi: 'Hạn', en: 'Due' },
    { vi: 'Còn thiếu', en: 'Missing' },
    { vi: 'Nghèo', en: 'Poor', isNumber: true },
    { vi: 'Cận nghèo', en: 'Near-poor', isNumber: true },
  ]);

export function boardRow(campaignId: string, ward: WardLine, today: string): Node {
  const { code, name, stage, round, missing, poor, nearPoor, before } = ward;
  return h(
    'tr',
    { class: ward.overdue && 'late' },
    h('th', { scope: 'row' }, h('a', { href: `/dot/${campaignId}/xa/${code}` }, name), h('small', {}, code)),
    h('td', { class: 'stage' }, stageLabel(stage), round > 1 && h('small', {}, `lượt ${round}`)),
    h('td', { class: 'due', 'data-label': 'Hạn' }, dueDay(ward, today)),
    h('td', { class: 'missing' }, bothOf(missing)),
    countCell('Nghèo', poor, before.poor),
    countCell('Cận nghèo', nearPoor, before.nearPoor),
  );
}

const stageLabel = (stage: WardLine['stage']): Node =>
  h('span', { class: `pill ${stage}` }, bothOf(stages[stage]));

/** The day on which the ward's stage is due, or until which its list is posted. */
export function dueDay({ dueOn, overdue, postedUntil }: WardLine, today: string): Node {
  if (dueOn && overdue) {
    const days = Math.round((Date.parse(today) - Date.parse(dueOn)) / 86_400_000);
    return h(
      'span',
      { class: 'overdue' },
      formatDay(dueOn),
      h('small', {}, both(`quá ${formatCount(days)} ngày`, 'overdue')),
    );
  }
  if (dueOn) return h('span', {}, formatDay(dueOn));
  if (postedUntil)
    return h('span', {}, formatDay(postedUntil), h('small', {}, both('niêm yết đến hết', 'posted until')));
  return h('span', { class: 'quiet' }, '–');
}

const countCell = (label: string, now: number, before: number): Node =>
  h(
    'td',
    { class: 'number', 'data-label': label },
    h('b', {}, formatCount(now)),
    h('small', {}, `/ ${formatCount(before)}`),
  );
