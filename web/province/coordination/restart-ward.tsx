import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import { stages } from '../../language/labels.ts';
import { useLanguage } from '../../language/language.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { named } from '../../parts/named.tsx';
import { useDialog } from '../../parts/use-dialog.ts';
import { useWard } from '../../ward/use-ward.ts';
import { ReasonField } from '../reason-field.tsx';

/** Starts the ward's process anew where it stands, after a fault. */
export function RestartWard(): ReactNode {
  const { say } = useLanguage();
  const { ward, params } = useWard();
  const { open, send, dialog } = useDialog('POST /api/campaigns/:campaign/wards/:ward/restart');
  const [reason, setReason] = useState('');
  const restart = async (): Promise<void> => {
    const told = say('Đã chạy lại quy trình của {name}.', 'The process of {name} was restarted.');
    if (await send({ ...params, reason }, named(told, ward.name))) setReason('');
  };
  return (
    <>
      <WhenToRestart />
      <Button variant="default" onClick={open}>
        {say(buttons.restartWard)}
      </Button>
      <Confirm
        title={say(buttons.restartWard)}
        action={say(buttons.restartWard)}
        onConfirm={() => void restart()}
        {...dialog}
      >
        <WhatHappens />
        <ReasonField value={reason} onChange={setReason} isFirst />
      </Confirm>
    </>
  );
}

function WhenToRestart(): ReactNode {
  const { say } = useLanguage();
  return (
    <p>
      {say(
        'Chỉ dùng khi xã đã làm xong một bước mà phần mềm không chuyển sang bước sau.',
        'Use it only when the ward has finished a stage and the next one does not open.',
      )}
    </p>
  );
}

function WhatHappens(): ReactNode {
  const { say } = useLanguage();
  const { name, stage } = useWard().ward;
  return (
    <p>
      {say('Quy trình của', 'The process of')} <bdi>{name}</bdi>{' '}
      {say(
        `dừng và bắt đầu lại ở bước ${say(stages[stage])}. Số liệu, quyết định và thời hạn giữ nguyên.`,
        `stops and starts again at ${say(stages[stage])}. Records, decisions and due days stay.`,
      )}
    </p>
  );
}
