import type { ReactNode } from 'react';
import type { User } from '../client/answers.ts';
import { useCommand } from '../client/use-command.ts';
import { useLanguage } from '../language/language.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { named } from '../parts/named.tsx';
import { useNotice } from '../parts/notice.tsx';

interface Props {
  readonly campaign: string;
  readonly user: User;
  readonly onClose: () => void;
}

export function RemoveAccount({ campaign, user: { name }, onClose }: Props): ReactNode {
  const { say } = useLanguage();
  const tell = useNotice();
  const command = useCommand('POST /api/campaigns/:campaign/users/removal');
  const remove = async () => {
    if (!(await command.run({ campaign, name }))) return;
    tell(named(say('Đã xóa tài khoản {name}.', 'The account {name} was removed.'), name));
    onClose();
  };
  return (
    <Confirm
      title={
        <>
          {say('Xóa tài khoản', 'Remove the account')} <bdi>{name}</bdi>?
        </>
      }
      action={say('Xóa', 'Remove')}
      isOpen
      isDangerous
      isRunning={command.isRunning}
      error={command.error}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      <p>
        {say(
          'Người dùng không đăng nhập được nữa. Những việc họ đã làm vẫn còn trong nhật ký.',
          'Its user cannot sign in any more. What they did stays in the history.',
        )}
      </p>
    </Confirm>
  );
}
