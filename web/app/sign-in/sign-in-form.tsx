import { Button, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useSession } from '../../client/session.tsx';
import { useLanguage } from '../../language/language.tsx';
import { Problem } from '../../parts/problem.tsx';

/** User name and password. `name` is given where somebody only has to sign in again. */
export function SignInForm({ name }: { readonly name?: string | undefined }): ReactNode {
  const { signIn } = useSession();
  const { say } = useLanguage();
  const [error, setError] = useState<unknown>();
  const [isRunning, setRunning] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setRunning(true);
    setError(undefined);
    await signIn(String(form.get('name')), String(form.get('password'))).catch(setError);
    setRunning(false);
  };
  return (
    <form className="form" onSubmit={(event) => void submit(event)}>
      <TextInput
        name="name"
        label={say('Tên đăng nhập', 'User name')}
        defaultValue={name}
        autoComplete="username"
        autoCapitalize="none"
        required
        withAsterisk={false}
      />
      <TextInput
        name="password"
        type="password"
        label={say('Mật khẩu', 'Password')}
        autoComplete="current-password"
        required
        withAsterisk={false}
      />
      <Problem error={error} />
      <Button type="submit" loading={isRunning}>
        {say('Đăng nhập', 'Sign in')}
      </Button>
    </form>
  );
}
