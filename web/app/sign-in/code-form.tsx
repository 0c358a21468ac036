import { Button, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import { useSession } from '../../client/session.tsx';
import { useCommand } from '../../client/use-command.ts';
import { useLanguage } from '../../language/language.tsx';
import { Problem } from '../../parts/problem.tsx';

/** The code of the app, or a recovery code. */
export function CodeForm(): ReactNode {
  const { goOn } = useSession();
  const { say } = useLanguage();
  const [code, setCode] = useState('');
  const { run, error, isRunning } = useCommand('POST /api/session/code');
  const give = async (event: FormEvent) => {
    event.preventDefault();
    if (await run({ code })) await goOn();
  };
  return (
    <form className="form" onSubmit={(event) => void give(event)}>
      <TextInput
        label={say('Mã 6 số trong ứng dụng', 'The app’s code of 6 digits')}
        description={say(
          'Mất điện thoại: nhập một mã dự phòng, mỗi mã dùng một lần.',
          'Without the phone: a recovery code; each works once.',
        )}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={40}
        required
        withAsterisk={false}
      />
      <Problem error={error} />
      <Button type="submit" loading={isRunning}>
        {say(buttons.giveCode)}
      </Button>
    </form>
  );
}
