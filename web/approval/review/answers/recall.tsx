import { Button, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../../../shared/i18n/controls.ts';
import { useCommand } from '../../../client/use-command.ts';
import { useLanguage } from '../../../language/language.tsx';
import { Confirm } from '../../../parts/confirm.tsx';
import { useNotice } from '../../../parts/notice.tsx';
import { useWard } from '../../../ward/use-ward.ts';
import { standing } from './standing.ts';

/** Takes the newest answer back with a reason; nothing where the reader may not. */
export function Recall(): ReactNode {
  const { say } = useLanguage();
  const { ward, answers, recallable, may } = useWard();
  const { reason, setReason, isOpen, open, close, send, isRunning, error } = useRecall();
  const answer = standing(answers);
  if (!answer || !recallable || !may('recall')) return null;
  const isReturn = answer.outcome === 'returned';
  return (
    <>
      <Button variant="default" onClick={open}>
        {say(buttons.recall)}
      </Button>
      <Confirm
        title={<Title isReturn={isReturn} ward={ward.name} />}
        action={say(buttons.recall)}
        isOpen={isOpen}
        isRunning={isRunning}
        error={error}
        onConfirm={send}
        onClose={close}
      >
        <WhatFollows isReturn={isReturn} />
        <Textarea
          data-autofocus
          label={say('Lý do rút lại', 'Why it is recalled')}
          description={say('Xã và cấp trên đọc lý do này.', 'The ward and those above read this reason.')}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          rows={3}
          maxLength={2000}
          required
          withAsterisk={false}
        />
      </Confirm>
    </>
  );
}

function Title({ isReturn, ward }: { readonly isReturn: boolean; readonly ward: string }): ReactNode {
  const { say } = useLanguage();
  return (
    <>
      {isReturn
        ? say('Rút lại việc trả lại hộ của', 'Recall the return to')
        : say('Rút lại phê duyệt của', 'Recall the approval of')}{' '}
      <bdi>{ward}</bdi>?
    </>
  );
}

/** What becomes of the list and of the villages. */
function WhatFollows({ isReturn }: { readonly isReturn: boolean }): ReactNode {
  const { say } = useLanguage();
  return (
    <p>
      {isReturn
        ? say(
            'Các thôn không phải họp lại nữa; danh sách lại chờ bạn trả lời.',
            'The villages need not meet again, and the list waits for your answer.',
          )
        : say(
            'Danh sách lại chờ bạn trả lời, với hạn trả lời mới; kết quả chưa chính thức nữa.',
            'The list waits for your answer, with a new due day; its result is no longer official.',
          )}
    </p>
  );
}

function useRecall() {
  const { say } = useLanguage();
  const { params, ward } = useWard();
  const tell = useNotice();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { run, clear, isRunning, error } = useCommand('POST /api/campaigns/:campaign/wards/:ward/recall');
  const close = (): void => {
    setOpen(false);
    clear();
  };
  const send = async (): Promise<void> => {
    if (!(await run({ ...params, reason }))) return;
    setOpen(false);
    setReason('');
    tell(
      say(
        `Đã rút lại: danh sách của ${ward.name} lại chờ bạn trả lời.`,
        `Recalled: the list of ${ward.name} waits for your answer again.`,
      ),
    );
  };
  return {
    reason,
    setReason,
    isOpen,
    open: () => setOpen(true),
    close,
    send: () => void send(),
    isRunning,
    error,
  };
}
