import { type ReactNode, useEffect, useRef, useState } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import { plural } from '../../../shared/i18n/plural.ts';
import type { BatchView } from '../../client/answers.ts';
import { useCommand } from '../../client/use-command.ts';
import { useLanguage } from '../../language/language.tsx';
import { named } from '../../parts/named.tsx';
import { useNotice } from '../../parts/notice.tsx';
import { ReasonDialog } from '../reason-dialog.tsx';
import { isBetweenStages } from '../upload-window.ts';
import { useWard } from '../use-ward.ts';
import { keptAfterUndo } from './kept-after-undo.ts';

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
  const undo = useCommand('POST /api/campaigns/:campaign/wards/:ward/batches/:batch/undo');
  const label = say(buttons.undoBatch);
  useUndone(undo.reply, onClose);
  return (
    <ReasonDialog
      action={label}
      title={named(`${label}: {name}`, batch.name)}
      isDangerous
      isRunning={undo.isRunning}
      error={undo.error}
      onConfirm={(reason) => void undo.run({ ...params, batch: batch.id, reason })}
      onClose={onClose}
    >
      <WhatHappens batch={batch} />
    </ReasonDialog>
  );
}

/** Says what an undo has left, and closes the form. The fresh figures, which come next, take the form away by themselves. */
function useUndone(answered: BatchView | undefined, onClose: () => void): void {
  const { say, count } = useLanguage();
  const tell = useNotice();
  const told = useRef<BatchView>(undefined);
  useEffect(() => {
    if (!answered || told.current === answered) return;
    told.current = answered;
    tell(say(answered.kept ? keptAfterUndo(answered.kept, count) : restored));
    onClose();
  });
}

const restored = {
  vi: 'Đã hoàn tác: danh sách như trước khi ghi tệp.',
  en: 'Undone: the list is as it was before the file.',
};

function WhatHappens({ batch }: Props): ReactNode {
  const { say, count } = useLanguage();
  const { new: added = 0, changed = 0 } = batch.preview ?? {};
  return (
    <p>
      {say(
        `Danh sách trở lại như trước khi ghi tệp này: ${count(added)} hộ mới không còn, ${count(changed)} hộ thay đổi lấy lại số liệu cũ, hộ có lỗi của tệp không còn chờ sửa. Hộ mà tệp ghi sau cũng có thì vẫn còn.`,
        `The list becomes what it was before this file: ${count(added)} new ${plural(added, 'household goes', 'households go')}, ${count(changed)} changed ${plural(changed, 'one gets its', 'ones get their')} former data back, and those with errors no longer wait. Households that a file recorded later holds too stay.`,
      )}
    </p>
  );
}
