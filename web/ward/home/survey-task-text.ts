import { plural } from '../../../shared/i18n/plural.ts';
import { formatWeekday } from '../../language/format.ts';
import { handInPage, number, t, to, type Words } from './task-words.ts';

/** The tasks of the survey in words. */
export const surveyTexts = {
  awaitWindow: ({ opensOn = '' }) => ({
    title: t('Chuẩn bị danh sách', 'Prepare the list'),
    why: t(
      `Nộp được từ ${formatWeekday(opensOn, 'vi')}. Trong khi chờ, hãy tải tệp mẫu và điền trước.`,
      `Lists can be handed in from ${formatWeekday(opensOn, 'en')}. Meanwhile, fill in the template.`,
    ),
    to: to(handInPage, 'Tải tệp mẫu', 'Get the template'),
  }),
  record: ({ names: [name = ''] = [], count }) => ({
    title: t('Ghi tệp đã kiểm tra vào danh sách', 'Record the file that was checked'),
    why: t(
      `Tệp “${name}” có ${number(count).vi} hộ dùng được. Chưa ghi thì chưa có gì thay đổi.`,
      `“${name}” has ${number(count).en} ${plural(count, 'household')} that can be recorded. Nothing has changed yet.`,
    ),
    to: to(handInPage, 'Xem trước rồi ghi', 'Look at it, then record'),
  }),
  sendOn: ({ names: [name = ''] = [] }) => ({
    title: t('Xem tệp đang nộp', 'See the file that is being handed in'),
    why: t(
      `Tệp “${name}” đang được gửi, đang được kiểm tra, hoặc chưa gửi xong.`,
      `“${name}” is being sent or checked, or was not sent to its end.`,
    ),
    to: to(handInPage, 'Xem tệp', 'See the file'),
  }),
  handIn: () => ({
    title: t('Nộp danh sách rà soát', 'Hand in the survey list'),
    why: t(
      'Chưa có hộ nào được ghi. Có thể nộp làm nhiều lần, mỗi thôn một tệp.',
      'No household is recorded yet. You may send several files, such as one per village.',
    ),
    to: to(handInPage, 'Nộp danh sách', 'Hand in a list'),
  }),
  scoreAgain: ({ names = [], count }) => ({
    title: t(
      `Chấm lại và nộp lại ${count} thôn`,
      `Score ${count} ${plural(count, 'village')} again and hand the list in`,
    ),
    why: t(
      `Họp dân chưa đủ tỷ lệ đồng ý: ${names.join(', ')}. Chỉ nộp hộ của thôn phải chấm lại, rồi họp lại.`,
      `Too few agreed at the meeting: ${names.join(', ')}. Hand in only these villages, then they meet again.`,
    ),
    to: to(handInPage, 'Nộp danh sách', 'Hand in a list'),
  }),
  scoreAlone: ({ names = [], count }) => ({
    title: t(
      `Chấm lại ${number(count).vi} hộ không được thông qua`,
      `Score ${number(count).en} ${plural(count, 'household')} again that ${plural(count, 'was', 'were')} voted down`,
    ),
    why: t(
      `Họp thôn biểu quyết không thông qua hộ ở: ${names.join(', ')}. Chỉ nộp lại những hộ đó, rồi thôn họp về các hộ đó.`,
      `The meeting voted households down in: ${names.join(', ')}. Hand in only these households, then the village meets on them.`,
    ),
    to: to(handInPage, 'Nộp danh sách', 'Hand in a list'),
  }),
  windowOver: () => ({
    title: t('Đã hết hạn nộp danh sách', 'The time for handing in lists is over'),
    why: t(
      'Còn phải nộp tệp thì đề nghị tỉnh gia hạn cho xã. Không có hạn mới vẫn rút được hộ có lỗi và miễn được hộ chưa rà soát.',
      'If a file is still to come, ask the province for an extension. Households can be withdrawn or excused without one.',
    ),
  }),
  mend: ({ count }) => ({
    title: t(
      `Sửa ${number(count).vi} hộ có lỗi`,
      `Fix ${number(count).en} ${plural(count, 'household')} with errors`,
    ),
    why: t(
      'Những hộ này chưa được ghi. Sửa trong tệp rồi nộp lại, hoặc rút hộ; còn hộ có lỗi thì chưa gửi được kết quả.',
      'They are not recorded. Correct them in the file and hand it in again, or withdraw them; the survey cannot be submitted before.',
    ),
    to: to('/loi', 'Xem lỗi cần sửa', 'See the errors'),
  }),
  findMissing: ({ count }) => ({
    title: t(
      `Rà soát hoặc miễn ${number(count).vi} hộ đầu kỳ còn thiếu`,
      `Survey or excuse ${number(count).en} ${plural(count, 'household')} of the opening list`,
    ),
    why: t(
      'Hộ nghèo, cận nghèo đầu kỳ nào cũng phải có trong kết quả, hoặc có lý do miễn rà soát.',
      'Every household of the opening list must be surveyed, or excused with a reason.',
    ),
    to: to('/ho', 'Xem hộ còn thiếu', 'See who is missing'),
  }),
  submit: ({ count }) => ({
    title: t('Gửi kết quả rà soát', 'Submit the survey'),
    why: t(
      `${number(count).vi} hộ đã rà soát. Gửi xong thì các thôn họp, và không nộp thêm tệp được nữa.`,
      `${number(count).en} ${plural(count, 'household is', 'households are')} surveyed. After it the villages meet, and no more lists can be handed in.`,
    ),
  }),
} as const satisfies Record<string, Words>;
