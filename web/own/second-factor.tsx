import { Button, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { buttons } from '../../shared/i18n/controls.ts';
import { useCommand } from '../client/use-command.ts';
import { useLanguage } from '../language/language.tsx';
import { Problem } from '../parts/problem.tsx';
import { ConfirmFactor } from './confirm-factor.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

/** Sets up a second factor: the password once more, the code for the app, its first code, the recovery codes. */
export default function SecondFactor({ onDone }: { readonly onDone: () => void }): ReactNode {
  const [codes, setCodes] = useState<readonly string[]>();
  const { run, reply, error, isRunning } = useCommand('POST /api/session/second-factor');
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />;
  if (reply) return <ConfirmFactor {...reply} onCodes={setCodes} />;
  return <AskPassword run={run} error={error} isRunning={isRunning} />;
}

type Asking = Pick<
  ReturnType<typeof useCommand<'POST /api/session/second-factor'>>,
  'run' | 'error' | 'isRunning'
>;

function AskPassword({ run, error, isRunning }: Asking): ReactNode {
  const { say } = useLanguage();
  const [password, setPassword] = useState('');
  const begin = (event: FormEvent) => {
    event.preventDefault();
    void run({ password });
  };
  return (
    <form className="form" onSubmit={begin}>
      <TextInput
        type="password"
        label={say('Mật khẩu của bạn', 'Your password')}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        autoComplete="current-password"
        maxLength={200}
        required
        withAsterisk={false}
      />
      <Problem error={error} />
      <Button type="submit" loading={isRunning}>
        {say(buttons.enrolSecondFactor)}
      </Button>
    </form>
  );
}
