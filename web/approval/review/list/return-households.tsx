import { Button, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../../../shared/i18n/controls.ts';
import { useCommand } from '../../../client/use-command.ts';
import { useLanguage } from '../../../language/language.tsx';
import { Confirm } from '../../../parts/confirm.tsx';
import { useNotice } from '../../../parts/notice.tsx';
import { useWard } from '../../../ward/use-ward.ts';
import type { Ticks } from './use-ticks.ts';
import { WhatFollows } from './what-follows.tsx';

/** Sends the ticked households back with a reason, after a last look at what follows. */
export function ReturnHouseholds({ ticks }: { readonly ticks: Ticks }): ReactNode {
  const { say, count } = useLanguage();
  const { ward } = useWard();
  const { reason, setReason, isOpen, open, close, send, isRunning, error } = useReturn(ticks);
  const number = count(ticks.ticked.size);
  return (
    <>
      <Button onClick={open}>{say(buttons.returnHouseholds)}</Button>
      <Confirm
        title={
          <>
            {say(`Trả lại ${number} hộ cho`, `Return ${number} to`)} <bdi>{ward.name}</bdi>?
          </>
        }
        action={say(buttons.returnHouseholds)}
        isOpen={isOpen}
        isRunning={isRunning}
        error={error}
        onConfirm={send}
        onClose={close}
      >
        <WhatFollows lines={[...ticks.ticked.values()]} />
        <Textarea
          data-autofocus
          label={say('Lý do trả lại', 'Why they are returned')}
          description={say('Cán bộ xã đọc lý do này.', 'The ward’s officer reads this reason.')}
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

function useReturn({ ticked, clear: untick }: Ticks) {
  const { say, count } = useLanguage();
  const { params, ward } = useWard();
  const tell = useNotice();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { run, clear, isRunning, error } = useCommand('POST /api/campaigns/:campaign/wards/:ward/returns');
  const send = async (): Promise<void> => {
    if (!(await run({ ...params, households: [...ticked.keys()], reason }))) return;
    tell(
      say(
        `Đã trả lại ${count(ticked.size)} hộ của ${ward.name}. Các hộ khác vẫn được phê duyệt.`,
        `Returned to ${ward.name}: ${count(ticked.size)}. All other households stay approved.`,
      ),
    );
    untick();
  };
  const close = (): void => {
    setOpen(false);
    clear();
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
