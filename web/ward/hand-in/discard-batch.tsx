import { type ReactNode, useState } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import type { BatchView } from '../../client/answers.ts';
import { useCommand } from '../../client/use-command.ts';
import { useLanguage } from '../../language/language.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { named } from '../../parts/named.tsx';
import { useNotice } from '../../parts/notice.tsx';
import { useWard } from '../use-ward.ts';
import { hasEnded } from './split-batches.ts';

interface Props {
  readonly batch: BatchView;
}

/** The button that puts aside a file that is not recorded. */
export function DiscardBatch({ batch }: Props): ReactNode {
  const { say } = useLanguage();
  const { may, campaign } = useWard();
  const [isOpen, setOpen] = useState(false);
  const isOffered = may('discardBatch') && campaign.status === 'running';
  if (!isOffered || batch.status === 'committed' || hasEnded(batch)) return null;
  return (
    <>
      <button type="button" className="link" onClick={() => setOpen(true)}>
        {say(buttons.discardBatch)}
        <span className="unseen"> {batch.name}</span>
      </button>
      {isOpen && <DiscardForm batch={batch} onClose={() => setOpen(false)} />}
    </>
  );
}

function DiscardForm({ batch, onClose }: Props & { readonly onClose: () => void }): ReactNode {
  const { say } = useLanguage();
  const { params } = useWard();
  const tell = useNotice();
  const discard = useCommand('POST /api/campaigns/:campaign/wards/:ward/batches/:batch/discard');
  const label = say(buttons.discardBatch);
  const confirm = async () => {
    if (!(await discard.run({ ...params, batch: batch.id }))) return;
    tell(say('Đã bỏ tệp. Danh sách không thay đổi.', 'The file is discarded. The list has not changed.'));
    onClose();
  };
  return (
    <Confirm
      title={named(`${label}: {name}`, batch.name)}
      action={label}
      isOpen
      isRunning={discard.isRunning}
      error={discard.error}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <p>
        {say(
          'Tệp không được ghi nữa; muốn ghi thì nộp lại. Tệp và các lỗi của nó vẫn xem được ở “Các tệp trước”.',
          'It can no longer be recorded; to record it, hand it in again. The file and its errors can still be seen under “Earlier files”.',
        )}
      </p>
    </Confirm>
  );
}
