import { type ReactNode, useState } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import type { BatchView } from '../../client/answers.ts';
import { useCommand } from '../../client/use-command.ts';
import { useLanguage } from '../../language/language.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { LongText } from '../../parts/long-text.tsx';
import { useNotice } from '../../parts/notice.tsx';
import { isBetweenStages } from '../upload-window.ts';
import { useWard } from '../use-ward.ts';

const longestReason = 2_000;

interface Props {
  readonly batch: BatchView;
}

/** The button that takes back the recording of a file, as long as the survey of this round is not submitted. */
export function UndoBatch({ batch }: Props): ReactNode {
  const { say } = useLanguage();
  const detail = useWard();
  const [isOpen, setOpen] = useState(false);
  const { may, ward, campaign } = detail;
  const { status, round = ward.round } = batch;
  const isInRound = ward.stage === 'survey' && !isBetweenStages(detail) && round === ward.round;
  if (!may('undoBatch') || campaign.status !== 'running' || status !== 'committed' || !isInRound) return null;
  return (
    <>
      <button type="button" className="link" onClick={() => setOpen(true)}>
        {say(buttons.undoBatch)}
        <span className="unseen"> {batch.name}</span>
      </button>
      {isOpen && <UndoForm batch={batch} onClose={() => setOpen(false)} />}
    </>
  );
}

/** What undoing means, and the reason for it. */
function UndoForm({ batch, onClose }: Props & { readonly onClose: () => void }): ReactNode {
  const { say } = useLanguage();
  const { params } = useWard();
  const [reason, setReason] = useState('');
  const tell = useNotice();
  const undo = useCommand('POST /api/campaigns/:campaign/wards/:ward/batches/:batch/undo');
  const label = say(buttons.undoBatch);
  const confirm = async () => {
    if (!(await undo.run({ ...params, batch: batch.id, reason }))) return;
    tell(
      say('Đã hoàn tác: danh sách như trước khi ghi tệp.', 'Undone: the list is as it was before the file.'),
    );
    onClose();
  };
  return (
    <Confirm
      title={`${label}: ${batch.name}`}
      action={label}
      isOpen
      isDangerous
      isRunning={undo.isRunning}
      error={undo.error}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <WhatHappens batch={batch} />
      <LongText
        label={say('Lý do', 'Reason')}
        value={reason}
        onChange={setReason}
        maxLength={longestReason}
      />
    </Confirm>
  );
}

function WhatHappens({ batch }: Props): ReactNode {
  const { say, count } = useLanguage();
  const { new: added = 0, changed = 0 } = batch.preview ?? {};
  return (
    <p>
      {say(
        `Danh sách trở lại như trước khi ghi tệp này: ${count(added)} hộ mới không còn, ${count(changed)} hộ thay đổi lấy lại số liệu cũ, hộ có lỗi của tệp không còn chờ sửa.`,
        `The list becomes what it was before this file: ${count(added)} new households go, ${count(changed)} changed ones get their former data back, and those with errors no longer wait.`,
      )}
    </p>
  );
}
