import type { Text } from '../../shared/i18n/text.ts';
import type { LeavingWay } from '../../shared/pairs/leaving-way.ts';

const t = (vi: string, en: string): Text => ({ vi, en });

/** How a household leaves that was decided to be another one, which stays. */
const ways: Readonly<Record<LeavingWay, Text>> = {
  remove: t(
    'Xã bỏ hoặc gộp hộ này ngay, ở trang của hộ.',
    'The ward removes or merges this household now, on its page.',
  ),
  vote: t(
    'Họp thôn biểu quyết không thông qua hộ này; hộ trở lại bước rà soát, rồi xã bỏ hoặc gộp.',
    'The village meeting votes this household down; it comes back to the survey, and the ward removes or merges it.',
  ),
  return: t(
    'Cấp thẩm định trả lại hộ này; họp thôn biểu quyết không thông qua, rồi xã bỏ hoặc gộp.',
    'The approver returns this household; the village meeting votes it down, and the ward removes or merges it.',
  ),
  wait: t(
    'Chờ đến bước thẩm định; khi đó cấp thẩm định trả lại hộ này, rồi xã bỏ hoặc gộp.',
    'It waits for the approval; then the approver returns this household, and the ward removes or merges it.',
  ),
  final: t(
    'Danh sách không sửa được nữa trong đợt này: bỏ hộ khi rà soát thường xuyên hoặc ở đợt sau.',
    'The list cannot be changed in this review any more: the household is removed in the regular review or the next one.',
  ),
};

export const leavingText = (way: string | undefined): Text =>
  ways[(way ?? 'final') as LeavingWay] ?? ways.final;
