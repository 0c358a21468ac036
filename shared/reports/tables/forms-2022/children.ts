import type { ListedClass } from '../../report.ts';
import { type Column, count, unknown } from './column-kinds.ts';
import type { Form } from './form.ts';

/** Report 11: children of poor and near-poor households. */
export const children: Form = {
  number: 11,
  title: 'TRẺ EM THUỘC HỘ NGHÈO, HỘ CẬN NGHÈO THIẾU HỤT CÁC DỊCH VỤ XÃ HỘI CƠ BẢN',
  columns: [...block('poor', 'Hộ nghèo', 1), ...block('near-poor', 'Hộ cận nghèo', 5)],
  notes: [
    'Trẻ em: dưới 16 tuổi vào cuối năm rà soát; để trống nơi danh sách không ghi đủ năm sinh của mọi nhân khẩu.',
    'Phiếu chỉ ghi thiếu hụt của hộ, không ghi của từng trẻ em: các cột y tế, giáo dục để địa phương điền.',
  ],
};

function block(name: ListedClass, heading: string, first: number): Column[] {
  const health = 'Trẻ em thiếu hụt về y tế';
  return [
    count(String(first), [heading, 'Tổng số trẻ em'], ({ counts }) => counts[name].children),
    unknown(String(first + 1), [heading, health, 'BHYT']),
    unknown(String(first + 2), [heading, health, 'Dinh dưỡng']),
    unknown(String(first + 3), [heading, 'Trẻ em thiếu hụt về giáo dục']),
  ];
}
