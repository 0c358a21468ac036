import { Badge } from '@mantine/core';
import type { ReactNode } from 'react';
import type { BatchView } from '../../client/answers.ts';
import { formatInstant } from '../../language/format.ts';
import { useLanguage } from '../../language/language.tsx';
import { BatchPreview } from './batch-preview.tsx';
import { statusOf } from './batch-status.ts';
import { DiscardBatch } from './discard-batch.tsx';
import classes from './hand-in.module.css';
import { RefusedBatch } from './refused-batch.tsx';
import { UndoBatch } from './undo-batch.tsx';
import type { PendingUpload } from './upload/pending-uploads.ts';
import { WaitingBatch } from './waiting-batch.tsx';

export interface BatchPanelProps {
  readonly batch: BatchView;
  readonly looked: { readonly pending: readonly PendingUpload[]; readonly now: number };
}

/** One file in full: where it is on its way, and what can be done with it. */
export function BatchPanel({ batch, looked }: BatchPanelProps): ReactNode {
  const { say } = useLanguage();
  const { label, color } = statusOf(batch);
  return (
    <article className={classes.panel} aria-label={batch.name}>
      <header className={classes.head}>
        <div>
          <h3>
            <bdi>{batch.name}</bdi>
          </h3>
          <p className="quiet">
            {formatInstant(batch.receivedAt)} · {batch.by}
          </p>
        </div>
        <Badge component="span" variant="light" size="lg" color={color} tt="none">
          {say(label)}
        </Badge>
      </header>
      <Body batch={batch} looked={looked} />
      <WayBack batch={batch} />
    </article>
  );
}

/** How a file is put aside, or its recording taken back. */
export function WayBack({ batch }: Pick<BatchPanelProps, 'batch'>): ReactNode {
  return (
    <div>
      <DiscardBatch batch={batch} />
      <UndoBatch batch={batch} />
    </div>
  );
}

function Body({ batch, looked }: BatchPanelProps): ReactNode {
  const { say } = useLanguage();
  if (batch.status === 'waiting') return <WaitingBatch batch={batch} looked={looked} />;
  if (batch.status === 'refused') return <RefusedBatch batch={batch} />;
  if (batch.status === 'failed') {
    return (
      <p>
        {say(
          'Máy chủ gặp lỗi khi kiểm tra tệp này; không có gì thay đổi. Hãy nộp lại tệp; nếu vẫn lỗi, báo cho tỉnh.',
          'The server failed while checking this file; nothing has changed. Send it again; if that fails too, tell the province.',
        )}
      </p>
    );
  }
  return <BatchPreview batch={batch} />;
}
