import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../../../shared/i18n/controls.ts';
import { useLanguage } from '../../../language/language.tsx';
import { Confirm } from '../../../parts/confirm.tsx';
import { LongText } from '../../../parts/long-text.tsx';
import { named } from '../../../parts/named.tsx';
import { useDialog } from '../../../parts/use-dialog.ts';
import { useWard } from '../../../ward/use-ward.ts';
import { standing } from './standing.ts';

/** Takes the newest answer back with a reason; nothing where the reader may not. */
export function Recall(): ReactNode {
  const { say } = useLanguage();
  const { params, ward, answers, recallable, may } = useWard();
  const { open, send, dialog } = useDialog('POST /api/campaigns/:campaign/wards/:ward/recall');
  const [reason, setReason] = useState('');
  const answer = standing(answers);
  if (!answer || !recallable || !may('recall')) return null;
  const isReturn = answer.outcome === 'returned';
  const recall = async (): Promise<void> => {
    const told = say(
      'Đã rút lại: danh sách của {name} lại chờ bạn trả lời.',
      'Recalled: the list of {name} waits for your answer again.',
    );
    if (await send({ ...params, reason }, named(told, ward.name))) setReason('');
  };
  return (
    <>
      <Button variant="default" onClick={open}>
        {say(buttons.recall)}
      </Button>
      <Confirm
        title={<Title isReturn={isReturn} ward={ward.name} />}
        action={say(buttons.recall)}
        onConfirm={() => void recall()}
        {...dialog}
      >
        <WhatFollows isReturn={isReturn} />
        <LongText
          isFirst
          label={say('Lý do rút lại', 'Why it is recalled')}
          description={say('Xã và cấp trên đọc lý do này.', 'The ward and those above read this reason.')}
          value={reason}
          onChange={setReason}
          maxLength={2000}
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
