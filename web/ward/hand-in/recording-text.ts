import type { Text } from '../../../shared/i18n/text.ts';
import type { BatchView } from '../../client/answers.ts';
import { formatCount } from '../../language/format.ts';

interface Line {
  readonly count: number;
  readonly vi: (count: string) => string;
  readonly en: (count: string) => string;
}

const inWords = (lines: readonly Line[]): Text[] =>
  lines
    .filter(({ count }) => count > 0)
    .map(({ count, vi, en }) => ({ vi: vi(formatCount(count, 'vi')), en: en(formatCount(count, 'en')) }));

type Preview = NonNullable<BatchView['preview']>;

const noPreview: Preview = { new: 0, changed: 0, unchanged: 0, missing: 0, rejected: 0 };

/** Those of the ward with an error: they stand. */
const standing = ({ rejected, foreign = 0 }: Preview): number => rejected - foreign;

/** What recording the file will do, line by line. `heads` are the households whose new head is confirmed. */
export function recordingText({ preview = noPreview }: Pick<BatchView, 'preview'>, heads: number): Text[] {
  return inWords([
    { count: preview.new, vi: (n) => `${n} hộ mới được ghi.`, en: (n) => `New households recorded: ${n}.` },
    {
      count: preview.changed,
      vi: (n) => `${n} hộ đã ghi được thay bằng số liệu trong tệp.`,
      en: (n) => `Recorded households replaced by the file: ${n}.`,
    },
    { count: preview.unchanged, vi: (n) => `${n} hộ giữ nguyên.`, en: (n) => `Unchanged: ${n}.` },
    {
      count: heads,
      vi: (n) => `Trong đó ${n} hộ đổi sang chủ hộ khác, đã xác nhận.`,
      en: (n) => `Of these, with another head that you confirmed: ${n}.`,
    },
    {
      count: preview.missing,
      vi: (n) => `${n} hộ đã ghi trước không có trong tệp này: giữ như cũ.`,
      en: (n) => `Recorded before and not in this file, left as they are: ${n}.`,
    },
    {
      count: standing(preview),
      vi: (n) =>
        `${n} hộ có lỗi không được ghi: phải sửa và nộp lại, hoặc rút, trước khi gửi kết quả rà soát.`,
      en: (n) =>
        `With errors and not recorded: ${n}. Correct or withdraw them before the survey is submitted.`,
    },
    {
      count: preview.foreign ?? 0,
      vi: (n) => `${n} hộ của xã khác bị bỏ qua: không ghi, không phải sửa.`,
      en: (n) => `Of another ward and passed over, with nothing to correct: ${n}.`,
    },
  ]);
}

/** What was recorded, in one sentence or two. */
export function recordedText({ preview = noPreview }: Pick<BatchView, 'preview'>): Text {
  const lines = inWords([
    { count: preview.new, vi: (n) => `${n} hộ mới`, en: (n) => `${n} new` },
    { count: preview.changed, vi: (n) => `${n} hộ thay đổi`, en: (n) => `${n} changed` },
    { count: preview.unchanged, vi: (n) => `${n} hộ giữ nguyên`, en: (n) => `${n} unchanged` },
    {
      count: standing(preview),
      vi: (n) => `${n} hộ có lỗi chưa được ghi`,
      en: (n) => `${n} with errors`,
    },
    {
      count: preview.foreign ?? 0,
      vi: (n) => `${n} hộ của xã khác bị bỏ qua`,
      en: (n) => `${n} of another ward passed over`,
    },
  ]);
  return {
    vi: `Đã ghi vào danh sách: ${lines.map(({ vi }) => vi).join(', ')}.`,
    en: `Recorded: ${lines.map(({ en }) => en).join(', ')}.`,
  };
}
