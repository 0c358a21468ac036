import { Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../../language/language.tsx';
import type { BatchPanelProps } from './batch-panel.tsx';
import { useUploadJob } from './upload/upload-job.ts';
import { waitingState } from './upload/waiting-state.ts';

/** A file that has not been checked: it is on its way, being checked, or has to be chosen again. */
export function WaitingBatch({ batch, looked }: BatchPanelProps): ReactNode {
  const { say } = useLanguage();
  const job = useUploadJob();
  const { pending, now } = looked;
  const state = waitingState(batch.id, { pending, job, now });
  const share = Math.floor((pending.find((each) => each.batch === batch.id)?.share ?? 0) * 100);
  const texts = {
    here: say('Đang gửi, xem ở trên.', 'Being sent, see above.'),
    elsewhere: say(
      `Đang được gửi ở một thẻ khác của trình duyệt (${share}%). Đừng đóng thẻ đó.`,
      `Another tab of this browser is sending it (${share}%). Do not close that tab.`,
    ),
    checking: say(
      'Máy chủ đã nhận tệp và đang kiểm tra. Có thể đóng trang; kết quả vẫn ở đây khi quay lại.',
      'The server has the file and checks it. You may close the page; the result will be here.',
    ),
    needsFile: say(
      `Tệp chưa gửi xong (${share}%). Chọn lại tệp “${batch.name}” ở trên để gửi tiếp.`,
      `The file was not sent to its end (${share}%). Choose “${batch.name}” above again to go on.`,
    ),
    unknown: say(
      `Tệp được nộp từ máy khác: đang gửi, đang kiểm tra, hoặc chưa gửi xong. Nếu không ai đang gửi, hãy chọn tệp “${batch.name}” ở trên và nộp lại.`,
      `It was begun on another computer: it is being sent or checked, or was not sent to its end. If nobody is sending it, choose “${batch.name}” above and hand it in again.`,
    ),
  };
  const isMoving = state !== 'needsFile' && state !== 'unknown';
  return (
    <p role="status">
      {isMoving && <Loader size="xs" aria-hidden />} {texts[state]}
    </p>
  );
}
