import { Button, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { buttons } from '../../shared/i18n/controls.ts';
import { shortestPassword } from '../accounts/password.ts';
import type { Session } from '../client/answers.ts';
import { ask } from '../client/ask.ts';
import { newKey } from '../client/key.ts';
import { refreshAll } from '../client/queries.ts';
import { useLanguage } from '../language/language.tsx';
import { Problem } from '../parts/problem.tsx';

interface Props {
  readonly onDone: (next: Session | undefined) => void;
}

/** Replaces one's own password; what it must be is said before it is typed. */
export default function ChangePassword({ onDone }: Props): ReactNode {
  const { say } = useLanguage();
  const { change, error, isRunning, isUnlike } = useChange(onDone);
  return (
    <form className="form" onSubmit={(event) => void change(event)}>
      <Password
        name="password"
        label={say('Mật khẩu hiện nay', 'Present password')}
        complete="current-password"
      />
      <Password
        name="newPassword"
        label={say('Mật khẩu mới', 'New password')}
        description={say(
          `Ít nhất ${shortestPassword} ký tự: vài từ không liên quan, dấu cách dùng được. Không dùng từ phổ biến, dãy phím, tên đăng nhập.`,
          `At least ${shortestPassword} characters: a few unrelated words, blanks are fine. No common words, runs of keys or user name.`,
        )}
        complete="new-password"
      />
      <Password
        name="again"
        label={say('Nhập lại mật khẩu mới', 'The new password again')}
        complete="new-password"
        error={isUnlike && say('Hai lần nhập khác nhau.', 'The two are different.')}
      />
      <Problem error={error} />
      <Button type="submit" loading={isRunning}>
        {say(buttons.changePassword)}
      </Button>
    </form>
  );
}

/** Compares what was typed twice, and gives the command. */
function useChange(onDone: Props['onDone']) {
  const [error, setError] = useState<unknown>();
  const [isRunning, setRunning] = useState(false);
  const [isUnlike, setUnlike] = useState(false);
  const change = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const field = (name: string): string => String(new FormData(form).get(name));
    setUnlike(field('newPassword') !== field('again'));
    if (field('newPassword') !== field('again')) return;
    setRunning(true);
    setError(undefined);
    try {
      const given = { password: field('password'), newPassword: field('newPassword') };
      const next = await ask('POST /api/session/password', given, newKey());
      form.reset();
      await refreshAll();
      onDone(next);
    } catch (problem) {
      setError(problem);
    }
    setRunning(false);
  };
  return { change, error, isRunning, isUnlike };
}

interface PasswordProps {
  readonly name: string;
  readonly label: string;
  readonly complete: 'current-password' | 'new-password';
  readonly description?: string;
  readonly error?: string | false;
}

const Password = ({ name, label, complete, description, error }: PasswordProps): ReactNode => (
  <TextInput
    name={name}
    type="password"
    label={label}
    description={description}
    error={error}
    autoComplete={complete}
    maxLength={200}
    required
    withAsterisk={false}
  />
);
