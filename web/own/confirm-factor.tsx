import { Button, TextInput } from '@mantine/core';
import { type FormEvent, lazy, type ReactNode, Suspense, useState } from 'react';
import { buttons } from '../../shared/i18n/controls.ts';
import { ask } from '../client/ask.ts';
import { newKey } from '../client/key.ts';
import { useLanguage } from '../language/language.tsx';
import { Problem } from '../parts/problem.tsx';
import classes from './own.module.css';

const QrCode = lazy(() => import('../parts/qr/qr-code.tsx'));

interface Props {
  readonly secret: string;
  readonly address: string;
  readonly onCodes: (codes: readonly string[]) => void;
}

/** The secret, to be read by the app or typed, and the app's first code. The secret never leaves this page and the server. */
export function ConfirmFactor({ secret, address, onCodes }: Props): ReactNode {
  const { say } = useLanguage();
  const [code, setCode] = useState('');
  const [error, setError] = useState<unknown>();
  const [isRunning, setRunning] = useState(false);
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    setRunning(true);
    setError(undefined);
    try {
      const answer = await ask('POST /api/session/second-factor/confirmation', { code }, newKey());
      if (answer) onCodes(answer.codes);
    } catch (problem) {
      setError(problem);
    }
    setRunning(false);
  };
  return (
    <form className="form" onSubmit={(event) => void confirm(event)}>
      <Secret secret={secret} address={address} />
      <TextInput
        label={say('Mã 6 số trong ứng dụng', 'The app’s code of 6 digits')}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={40}
        required
        withAsterisk={false}
      />
      <Problem error={error} />
      <Button type="submit" loading={isRunning}>
        {say(buttons.confirmSecondFactor)}
      </Button>
    </form>
  );
}

/** For the app: to be scanned, or typed where it cannot be. */
function Secret({ secret, address }: Pick<Props, 'secret' | 'address'>): ReactNode {
  const { say } = useLanguage();
  return (
    <>
      <p>
        {say(
          'Mở ứng dụng tạo mã (Google Authenticator, Microsoft Authenticator…) rồi quét mã này.',
          'Open an authenticator app (Google Authenticator, Microsoft Authenticator…) and scan this.',
        )}
      </p>
      <Suspense>
        <QrCode
          address={address}
          label={say('Mã QR cho ứng dụng tạo mã', 'QR code for the authenticator app')}
        />
      </Suspense>
      <p>
        {say(
          'Không quét được thì nhập khóa này vào ứng dụng:',
          'If it cannot be scanned, type this key into the app:',
        )}{' '}
        <code className={classes.secret}>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
    </>
  );
}
