import { TextInput } from '@mantine/core';
import { memo, type ReactNode } from 'react';
import { useLanguage } from '../../language/language.tsx';

interface Props {
  readonly code: string;
  readonly name: string;
  /** What is counted; absent for those who attended. */
  readonly what?: string;
  readonly value: string;
  readonly onChange: (code: string, value: string) => void;
}

/** How many people of a ward attended a session. */
export const AttendanceInput = memo(({ code, name, what, value, onChange }: Props): ReactNode => {
  const { say } = useLanguage();
  return (
    <TextInput
      type="number"
      min={what ? 0 : 1}
      max={100_000}
      w="6.5rem"
      aria-label={what ? `${what}, ${name}` : say(`Số người dự, ${name}`, `Attended, ${name}`)}
      value={value}
      onChange={(event) => onChange(code, event.currentTarget.value)}
    />
  );
});
