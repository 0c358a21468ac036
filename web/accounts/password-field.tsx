import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.tsx';
import { newPassword, shortestPassword } from './password.ts';

interface Props {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A password for somebody else, so it is seen while it is typed. */
export function PasswordField({ value, onChange }: Props): ReactNode {
  const { say } = useLanguage();
  return (
    <div>
      <TextInput
        label={say('Mật khẩu', 'Password')}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={200}
        error={
          value.length < shortestPassword &&
          say(`Cần ít nhất ${shortestPassword} ký tự.`, `At least ${shortestPassword} characters are needed.`)
        }
      />
      <button type="button" className="link" onClick={() => onChange(newPassword())}>
        {say('Tạo mật khẩu khác', 'Draw another one')}
      </button>
    </div>
  );
}
