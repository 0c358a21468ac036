import { sections } from '../../../shared/i18n/controls.ts';
import type { Text } from '../../../shared/i18n/text.ts';
import type { CorrectionWay } from '../../../shared/inspection/correction-way.ts';

const t = (vi: string, en: string): Text => ({ vi, en });

/** How a household is corrected: what is done, and the ward's page where the ward does it. */
export const ways: Readonly<
  Record<CorrectionWay, { readonly text: Text; readonly path?: string; readonly label?: Text }>
> = {
  handIn: {
    text: t('Xã nộp lại hộ này với điểm đúng.', 'The ward hands in this household with the right scores.'),
    path: '/nop-danh-sach',
    label: sections.handIn,
  },
  meeting: {
    text: t(
      'Họp thôn sửa điểm của hộ, ghi trong kết quả họp.',
      'The village meeting changes its scores, with the meeting’s result.',
    ),
    path: '/hop-thon',
    label: sections.meetings,
  },
  posting: {
    text: t(
      'Chờ niêm yết; khi đó xã ghi khiếu nại về hộ và phúc tra với điểm đúng.',
      'It waits for the posting; then the ward records an objection and rechecks it with the right scores.',
    ),
  },
  objection: {
    text: t(
      'Xã ghi khiếu nại về hộ, rồi phúc tra với điểm đúng; hộ được niêm yết lại.',
      'The ward records an objection and rechecks it with the right scores; it is posted again.',
    ),
    path: '/khieu-nai',
    label: sections.objections,
  },
  return: {
    text: t(
      'Cấp thẩm định trả lại hộ này; sau đó họp thôn sửa điểm.',
      'The approver returns this household; then its village’s meeting changes the scores.',
    ),
  },
  final: {
    text: t(
      'Danh sách đã là kết quả chính thức, không sửa được trong đợt này: xét lại khi rà soát thường xuyên hoặc ở đợt sau.',
      'The list is final and cannot be changed in this review: the household is looked at again in the regular review or the next one.',
    ),
  },
};
