import type { ListedClass } from '../../report.ts';
import { linear } from '../grid/expression.ts';
import { type Moves, movesOf } from '../moves.ts';
import { breakdown, type Column, count, countBy } from './column-kinds.ts';
import type { Form } from './form.ts';

const words = {
  poor: {
    number: 2,
    title: 'DIỄN BIẾN HỘ NGHÈO',
    start: 'Số hộ nghèo đầu kỳ',
    exit: 'Số hộ thoát nghèo',
    exits: ['Trở thành hộ cận nghèo', 'Vượt chuẩn cận nghèo'],
    from: 'Hộ cận nghèo trở thành hộ nghèo',
    added: 'Số hộ nghèo bổ sung',
    relapsed: 'Tái nghèo',
    end: 'Số hộ nghèo cuối kỳ',
  },
  'near-poor': {
    number: 3,
    title: 'DIỄN BIẾN HỘ CẬN NGHÈO',
    start: 'Số hộ cận nghèo đầu kỳ',
    exit: 'Số hộ ra khỏi danh sách hộ cận nghèo',
    exits: ['Trở thành hộ nghèo', 'Vượt chuẩn cận nghèo'],
    from: 'Hộ nghèo trở thành hộ cận nghèo',
    added: 'Số hộ cận nghèo bổ sung',
    relapsed: 'Tái cận nghèo',
    end: 'Số hộ cận nghèo cuối kỳ',
  },
} as const;

/** Reports 2 and 3: how a class came from its start to its end. */
export function movements(name: ListedClass): Form {
  const { number, title, start, exit, exits, from, added, relapsed, end } = words[name];
  const of = (column: string, heading: readonly string[], value: (moves: Moves) => number): Column =>
    count(column, heading, ({ figures }) => value(movesOf(figures, name)));
  const parts = linear(['1', '5', '6', '7', '8'], ['2', '3', '4']);
  return {
    number,
    title,
    columns: [
      breakdown,
      of('1', [start], (moves) => moves.start),
      of('2', [exit, exits[0]], (moves) => moves.exits[0]),
      of('3', [exit, exits[1]], (moves) => moves.exits[1]),
      of('4', ['Giảm khác'], ({ lost, movedOut }) => lost + movedOut),
      of('5', [from], (moves) => moves.fromOtherClass),
      of('6', [added, relapsed], (moves) => moves.relapsed),
      of('7', [added, 'Phát sinh mới'], (moves) => moves.arisen),
      of('8', ['Tăng khác'], (moves) => moves.movedIn),
      countBy('9=1-2-3-4+5+6+7+8', [end], parts, ({ figures }) => movesOf(figures, name).end),
    ],
    notes: [
      'Cột C: khu vực của đơn vị. Cột 4: hộ đầu kỳ chuyển đi, mất, tách, nhập, không rà soát; theo thôn có cả hộ chuyển sang thôn khác (cột 8: từ thôn khác đến).',
      'Tên cột 2, 3, 6, 7 là cách hiểu, nguồn chỉ có cách đánh số và công thức.',
    ],
  };
}
