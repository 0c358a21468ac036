import type { Text } from '../../../shared/i18n/text.ts';
import type { StageOutcome } from '../../../shared/ward/stage.ts';

const t = (vi: string, en: string): Text => ({ vi, en });

/** How a stage of a ward ended. */
export const outcomes: Readonly<Record<StageOutcome, Text>> = {
  trained: t('đã tập huấn', 'trained'),
  waived: t('được miễn tập huấn', 'training waived'),
  untrained: t('chưa tập huấn', 'not trained'),
  submitted: t('đã gửi kết quả', 'submitted'),
  forwarded: t('đã chuyển niêm yết', 'forwarded for posting'),
  reopened: t('có thôn phải chấm lại', 'villages to be scored again'),
  recalled: t('cấp thẩm định rút lại việc trả lại', 'the return was recalled'),
  clear: t('hết thời hạn, không còn khiếu nại', 'clock over, no objection open'),
  final: t('hết thời hạn, danh sách chính thức', 'clock over, list final'),
  approved: t('được phê duyệt', 'approved'),
  returned: t('bị trả lại', 'returned'),
  recorded: t('hoàn thành', 'completed'),
};
