import type { ReactNode } from 'react';
import { type Advice, advice } from '../../../shared/i18n/text.ts';
import type { BatchView } from '../../client/answers.ts';
import { useLanguage } from '../../language/language.tsx';
import { Callout } from '../../parts/callout.tsx';
import { type Assessment, assessBatch } from './assess-batch.ts';
import { OtherWardCode } from './other-ward-code.tsx';
import { useIsIdle } from './use-is-idle.ts';

const verdicts: Readonly<Partial<Record<Assessment, Advice>>> = {
  otherWard: advice(
    [
      'Danh sách này là của xã khác nên không ghi được.',
      'This is another ward’s list, so it cannot be recorded.',
    ],
    [
      'Chọn đúng tệp của xã. Nếu đúng là hộ của xã mình, sửa cột mã xã rồi nộp lại.',
      'Choose your own ward’s file. If they are your households, correct the ward code and hand it in again.',
    ],
  ),
  shutVillages: advice(
    [
      'Không ghi được: không thôn nào trong tệp đang được chấm lại.',
      'It cannot be recorded: none of its villages is being scored again.',
    ],
    [
      'Chỉ nộp hộ của thôn phải chấm lại; các thôn khác giữ kết quả đã ghi.',
      'Hand in only the villages to be scored again; the others keep what is recorded.',
    ],
  ),
  allBad: advice(
    ['Không ghi được: hộ nào trong tệp cũng có lỗi.', 'It cannot be recorded: every household has an error.'],
    [
      'Tải tệp đã đánh dấu, sửa các ô được tô rồi nộp lại.',
      'Get the marked file, correct the cells that stand out, and hand it in again.',
    ],
  ),
  nothing: advice(
    ['Tệp không có hộ nào đã rà soát.', 'The file has no surveyed household.'],
    ['Điền kết quả rà soát rồi nộp lại.', 'Fill in the results and hand it in again.'],
  ),
  mostlyForeign: advice(
    ['Phần lớn hộ trong tệp là của xã khác.', 'Most households of the file are another ward’s.'],
    [
      'Kiểm tra lại có đúng tệp của xã không. Nếu ghi, chỉ hộ không có lỗi của xã được ghi; hộ của xã khác bị bỏ qua.',
      'Make sure that it is your ward’s file. If you record it, only your own households without errors are; those of another ward are passed over.',
    ],
  ),
  mostlyBad: advice(
    ['Phần lớn hộ trong tệp có lỗi.', 'Most households of the file have errors.'],
    [
      'Nên sửa rồi nộp lại. Nếu ghi bây giờ, hộ có lỗi sẽ chờ ở trang “Lỗi cần sửa”.',
      'Better correct it and hand it in again. If you record it now, those with errors wait on “Errors to fix”.',
    ],
  ),
  same: advice(
    ['Tệp giống hệt những gì đã ghi.', 'The file is the same as what is recorded.'],
    ['Không cần ghi lại.', 'There is no need to record it.'],
  ),
};

const tones: Readonly<Partial<Record<Assessment, 'info' | 'warn'>>> = {
  mostlyBad: 'warn',
  mostlyForeign: 'warn',
  same: 'info',
};

/** Says before anything is recorded that a file is the wrong one, or mostly wrong. */
export function Verdict({ batch }: { readonly batch: BatchView }): ReactNode {
  const { say } = useLanguage();
  const isIdle = useIsIdle(batch);
  const assessment = assessBatch(batch);
  const verdict = verdicts[assessment];
  if (!verdict || (assessment === 'same' && !isIdle)) return null;
  return (
    <Callout tone={tones[assessment] ?? 'bad'} title={say(verdict.what)}>
      {assessment === 'otherWard' && <OtherWardCode batch={batch} />}
      {say(verdict.cure)}
    </Callout>
  );
}
