import type { ReactNode } from 'react';
import { buttons } from '../../shared/i18n/controls.ts';
import type { Account } from '../client/answers.ts';
import { useCommand } from '../client/use-command.ts';
import { useLanguage } from '../language/language.tsx';
import { Confirm } from '../parts/confirm.tsx';

interface Props {
  readonly campaign: string;
  readonly user: Account;
  readonly onClose: () => void;
}

/** Takes away the second factor of somebody who lost the phone and the recovery codes. */
export function ResetFactor({ campaign, user: { name }, onClose }: Props): ReactNode {
  const { say } = useLanguage();
  const command = useCommand('POST /api/campaigns/:campaign/users/second-factor');
  const reset = async () => {
    if (await command.run({ campaign, name })) onClose();
  };
  return (
    <Confirm
      title={
        <>
          {say('Gỡ mã xác thực của', 'Take away the second step of')} <bdi>{name}</bdi>?
        </>
      }
      action={say(buttons.resetSecondFactor)}
      isOpen
      isDangerous
      isRunning={command.isRunning}
      error={command.error}
      onConfirm={() => void reset()}
      onClose={onClose}
    >
      <p>
        {say(
          'Chỉ làm khi chính người dùng báo mất điện thoại và mã dự phòng. Việc này được ghi vào lịch sử.',
          'Only where the user told you in person that phone and recovery codes are lost. It is kept in the history.',
        )}
      </p>
    </Confirm>
  );
}
