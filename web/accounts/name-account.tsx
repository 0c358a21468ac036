import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
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

/** Says which person an account belongs to. */
export function NameAccount({ campaign, user, onClose }: Props): ReactNode {
  const { say } = useLanguage();
  const [fullName, setFullName] = useState(user.fullName ?? '');
  const command = useCommand('POST /api/campaigns/:campaign/users/name');
  const save = async () => {
    if (await command.run({ campaign, name: user.name, fullName })) onClose();
  };
  return (
    <Confirm
      title={
        <>
          {say('Họ tên người dùng', 'The person of')} <bdi>{user.name}</bdi>
        </>
      }
      action={say(buttons.nameUser)}
      isOpen
      isRunning={command.isRunning}
      error={command.error}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <TextInput
        label={say('Họ tên', 'Name')}
        value={fullName}
        onChange={(event) => setFullName(event.currentTarget.value)}
        autoComplete="off"
        maxLength={100}
        required
        withAsterisk={false}
      />
    </Confirm>
  );
}
