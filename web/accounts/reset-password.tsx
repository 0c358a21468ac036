import { type ReactNode, useState } from 'react';
import type { User } from '../client/answers.ts';
import { useCommand } from '../client/use-command.ts';
import { useLanguage } from '../language/language.tsx';
import { Confirm } from '../parts/confirm.tsx';
import type { NewAccount } from './new-accounts.tsx';
import { newPassword, shortestPassword } from './password.ts';
import { PasswordField } from './password-field.tsx';

interface Props {
  readonly campaign: string;
  readonly user: User;
  readonly onDone: (account: NewAccount) => void;
  readonly onClose: () => void;
}

/** Gives an account a new password, a drawn one unless another is typed. */
export function ResetPassword({ campaign, user, onDone, onClose }: Props): ReactNode {
  const { say } = useLanguage();
  const { name } = user;
  const [password, setPassword] = useState(newPassword);
  const command = useCommand('POST /api/campaigns/:campaign/users/password');
  const reset = async () => {
    if (password.length < shortestPassword) return;
    if (!(await command.run({ campaign, name, password }))) return;
    onDone({ ...user, password });
    onClose();
  };
  return (
    <Confirm
      title={
        <>
          {say('Mật khẩu mới cho', 'A new password for')} <bdi>{name}</bdi>
        </>
      }
      action={say('Đổi mật khẩu', 'Change the password')}
      isOpen
      isRunning={command.isRunning}
      error={command.error}
      onConfirm={() => void reset()}
      onClose={onClose}
    >
      <p>{say('Mật khẩu cũ hết tác dụng ngay.', 'The old password stops working at once.')}</p>
      <PasswordField value={password} onChange={setPassword} />
    </Confirm>
  );
}
