import type { WardLine } from './answers.ts';
import { both, day, h, n, say } from './dom.ts';
import { stages } from './words.ts';

export const head = () =>
  h(
    'thead',
    {},
    h(
      'tr',
      {},
      [
        ['Xã', 'Ward'],
        ['Bước', 'Stage'],
        ['Hạn', 'Due'],
        ['Còn thiếu', 'Missing'],
      ].map(([vi, en]) => h('th', { scope: 'col' }, both(vi!, en!))),
      [
        ['Nghèo', 'Poor'],
        ['Cận nghèo', 'Near-poor'],
      ].map(([vi, en]) => h('th', { scope: 'col', class: 'number' }, both(vi!, en!))),
    ),
  );

/** One ward in a line of the board. */
export function row(id: string, ward: WardLine, today: string): Node {
  const { code, name, stage, round, missing, poor, nearPoor, before } = ward;
  return h(
    'tr',
    { class: ward.overdue && 'late' },
    h('th', { scope: 'row' }, h('a', { href: `/dot/${id}/xa/${code}` }, name), h('small', {}, code)),
    h('td', { class: 'stage' }, pill(stage), round > 1 && h('small', {}, `lượt ${round}`)),
    h('td', { class: 'due' }, due(ward, today)),
    h('td', { class: 'missing' }, say(missing)),
    figureCell('Nghèo', poor, before.poor),
    figureCell('Cận nghèo', nearPoor, before.nearPoor),
  );
}

const pill = (stage: WardLine['stage']): Node =>
  h('span', { class: `pill ${stage}` }, both(stages[stage].vi, stages[stage].en));

/** When something is due, or until when a list hangs. */
export function due({ dueOn, overdue, postedUntil }: WardLine, today: string): Node {
  if (dueOn && overdue) {
    const days = Math.round((Date.parse(today) - Date.parse(dueOn)) / 86_400_000);
    return h(
      'span',
      { class: 'overdue' },
      day(dueOn),
      h('small', {}, both(`quá ${n(days)} ngày`, 'overdue')),
    );
  }
  if (dueOn) return h('span', {}, day(dueOn));
  if (postedUntil)
    return h('span', {}, day(postedUntil), h('small', {}, both('niêm yết đến hết', 'posted until')));
  return h('span', { class: 'quiet' }, '–');
}

const figureCell = (label: string, now: number, before: number): Node =>
  h('td', { class: 'number', 'data-label': label }, h('b', {}, n(now)), h('small', {}, `/ ${n(before)}`));
