import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.tsx';

interface Props {
  readonly label: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly isRequired?: boolean;
  /** What is wrong with the day. */
  readonly error?: string | undefined;
}

/** A day to choose. Browsers write it in their own order, so the weekday and the day stand in words below. */
export function DayField({ label, value, onChange, min, max, isRequired = true, error }: Props): ReactNode {
  const { weekday } = useLanguage();
  return (
    <TextInput
      type="date"
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      min={min}
      max={max}
      required={isRequired}
      withAsterisk={false}
      error={error}
      description={value ? weekday(value) : undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
    />
  );
}
