import type { Text } from '../../../shared/i18n/text.ts';
import type { BatchView } from '../../client/answers.ts';
import { assessBatch, isWorthRecording } from './assess-batch.ts';

interface Shown {
  readonly label: Text;
  readonly color: string;
}

const shown = (vi: string, en: string, color: string): Shown => ({ label: { vi, en }, color });

const statuses: Readonly<Record<BatchView['status'], Shown>> = {
  waiting: shown('Chưa kiểm tra', 'Not checked yet', 'gray'),
  ready: shown('Đã kiểm tra, chưa ghi', 'Checked, not recorded', 'blue'),
  refused: shown('Không đọc được', 'Cannot be read', 'red'),
  failed: shown('Máy chủ gặp lỗi', 'The server failed', 'red'),
  committed: shown('Đã ghi vào danh sách', 'Recorded', 'green'),
  discarded: shown('Đã bỏ, không ghi', 'Discarded, not recorded', 'gray'),
  undone: shown('Đã ghi rồi hoàn tác', 'Recorded, then undone', 'gray'),
};
const unfit = shown('Không ghi được', 'Cannot be recorded', 'red');
const otherWard = shown('Của xã khác, không ghi được', 'Another ward’s, cannot be recorded', 'red');

/** What became of a file, in words. */
export function statusOf(batch: BatchView): Shown {
  if (batch.status !== 'ready' || isWorthRecording(batch)) return statuses[batch.status];
  return assessBatch(batch) === 'otherWard' ? otherWard : unfit;
}
