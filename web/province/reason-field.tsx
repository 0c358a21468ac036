import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.tsx';

interface Props {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isFirst?: boolean;
}

/** Why something is decided; it stands in the story. */
export function ReasonField({ value, onChange, isFirst = false }: Props): ReactNode {
  const { say } = useLanguage();
  return (
    <Textarea
      label={say('Lý do', 'Reason')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      maxLength={2000}
      rows={3}
      required
      withAsterisk={false}
      data-autofocus={isFirst || undefined}
    />
  );
}
