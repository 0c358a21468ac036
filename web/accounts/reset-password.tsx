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
      action={say('Đặt mật khẩu', 'Set the password')}
      isOpen
      isRunning={command.isRunning}
      error={command.error}
      onConfirm={() => void reset()}
      onClose={onClose}
    >
      <p>
        {say(
          'Mật khẩu cũ hết tác dụng ngay. Lần đăng nhập tới, người dùng phải tự chọn mật khẩu khác; việc này được ghi vào lịch sử.',
          'The old password stops working at once. At the next sign-in the user has to choose another one; this is kept in the history.',
        )}
      </p>
      <PasswordField value={password} onChange={setPassword} />
    </Confirm>
  );
}
