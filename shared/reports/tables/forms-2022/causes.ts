import { causeWords } from '../../cause-words.ts';
import type { ListedClass } from '../../report.ts';
import { type Column, count } from './column-kinds.ts';
import type { Form } from './form.ts';

/** Report 10: by cause of poverty; a household may have several. */
export const causes: Form = {
  number: 10,
  title: 'NGUYÊN NHÂN NGHÈO CỦA HỘ NGHÈO, HỘ CẬN NGHÈO',
  columns: [...block('poor', 'Hộ nghèo', 1), ...block('near-poor', 'Hộ cận nghèo', 10)],
  notes: ['Một hộ có thể có nhiều nguyên nhân. Cách đánh số cột chưa kiểm chứng.'],
};

function block(name: ListedClass, heading: string, first: number): Column[] {
  return [
    count(String(first), [heading, 'Tổng số hộ'], ({ figures }) => figures.closing[name].households),
    ...Object.entries(causeWords).map(([cause, { vi }], i) =>
      count(String(first + i + 1), [heading, vi], ({ figures }) => figures.causes[name][cause] ?? 0),
    ),
  ];
}
