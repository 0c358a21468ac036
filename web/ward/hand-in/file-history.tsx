import type { ReactNode } from 'react';
import type { BatchView } from '../../client/answers.ts';
import { formatInstant } from '../../language/format.ts';
import { useLanguage } from '../../language/language.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { useWard } from '../use-ward.ts';
import { isWorthRecording } from './assess-batch.ts';
import { WayBack } from './batch-panel.tsx';
import { statusOf } from './batch-status.ts';
import { MarkedLink } from './finding-counts.tsx';
import { keptAfterUndo } from './kept-after-undo.ts';

/** Files that are no longer worked on: who sent them, when, and what became of them. */
export function FileHistory({ batches }: { readonly batches: readonly BatchView[] }): ReactNode {
  const { say, count } = useLanguage();
  const { may } = useWard();
  const resultOf = (batch: BatchView): string => {
    if (batch.status === 'waiting') return say('Không gửi xong', 'Not sent to its end');
    if (batch.status === 'ready' && isWorthRecording(batch)) {
      return say('Không ghi, đã có tệp mới hơn', 'Not recorded, there is a newer file');
    }
    const { label } = statusOf(batch);
    if (batch.kept) return say(keptAfterUndo(batch.kept, count));
    if (batch.status !== 'committed' || !batch.preview) return say(label);
    const { new: added, changed, rejected } = batch.preview;
    return say(
      `${label.vi}: ${count(added)} mới, ${count(changed)} thay đổi, ${count(rejected)} có lỗi`,
      `${label.en}: ${count(added)} new, ${count(changed)} changed, ${count(rejected)} with errors`,
    );
  };
  const columns = [
    { title: say('Tệp', 'File'), cell: ({ name }: BatchView) => <bdi>{name}</bdi> },
    { title: say('Nộp lúc', 'Sent'), cell: ({ receivedAt }: BatchView) => formatInstant(receivedAt) },
    { title: say('Người nộp', 'By'), cell: ({ by }: BatchView) => by },
    { title: say('Kết quả', 'Result'), cell: resultOf },
    {
      title: say('Tệp đã đánh dấu', 'Marked file'),
      cell: (batch: BatchView) =>
        may('readMarked') && batch.sha256 !== undefined ? <MarkedLink batch={batch} /> : '–',
    },
    ...(may('undoBatch')
      ? [{ title: say('Thao tác', 'Action'), cell: (batch: BatchView) => <WayBack batch={batch} /> }]
      : []),
  ];
  return (
    <DataTable
      caption={say('Các tệp trước', 'Earlier files')}
      columns={columns}
      rows={batches}
      keyOf={({ id }) => id}
    />
  );
}
