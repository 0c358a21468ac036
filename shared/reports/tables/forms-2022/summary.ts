import { count, share, unknown } from './column-kinds.ts';
import type { Form } from './form.ts';

const all = 'Tổng số';
const households = 'Chia theo số hộ';
const people = 'Chia theo nhân khẩu';
const average = 'Hộ làm NLNDN có mức sống trung bình';

/** Report 1: poor, near-poor and average agriculture households, by households and by persons. */
export const summary: Form = {
  number: 1,
  title: 'TỔNG HỢP HỘ NGHÈO, HỘ CẬN NGHÈO, HỘ LÀM NLNDN CÓ MỨC SỐNG TRUNG BÌNH',
  columns: [
    count('1', [all, 'Số hộ'], ({ figures }) => figures.allHouseholds),
    unknown('2', [all, 'Số khẩu']),
    count('3', [households, 'Hộ nghèo', 'Số hộ'], ({ figures }) => figures.closing.poor.households),
    share('4=3/1*100', [households, 'Hộ nghèo', 'Tỷ lệ %'], ['3', '1']),
    count(
      '5',
      [households, 'Hộ cận nghèo', 'Số hộ'],
      ({ figures }) => figures.closing['near-poor'].households,
    ),
    share('6=5/1*100', [households, 'Hộ cận nghèo', 'Tỷ lệ %'], ['5', '1']),
    unknown('7', [households, average, 'Số hộ']),
    share('8=7/1*100', [households, average, 'Tỷ lệ %'], ['7', '1']),
    count('9', [people, 'Hộ nghèo', 'Số khẩu'], ({ figures }) => figures.closing.poor.people),
    share('10=9/2*100', [people, 'Hộ nghèo', 'Tỷ lệ %'], ['9', '2']),
    count('11', [people, 'Hộ cận nghèo', 'Số khẩu'], ({ figures }) => figures.closing['near-poor'].people),
    share('12=11/2*100', [people, 'Hộ cận nghèo', 'Tỷ lệ %'], ['11', '2']),
    unknown('13', [people, average, 'Số khẩu']),
    share('14=13/2*100', [people, average, 'Tỷ lệ %'], ['13', '2']),
  ],
  notes: [
    'Cột 2, 7, 13: dữ liệu rà soát không có tổng số khẩu và hộ làm NLNDN có mức sống trung bình; địa phương điền, tỷ lệ tự tính.',
  ],
};
