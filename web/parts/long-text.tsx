import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength: number;
  readonly description?: string;
  readonly isRequired?: boolean;
  /** Whether a dialog begins with it. */
  readonly isFirst?: boolean;
}

/** A few lines to be written: a reason, what was found. */
export function LongText({
  label,
  value,
  onChange,
  maxLength,
  description,
  isRequired = true,
  isFirst,
}: Props): ReactNode {
  return (
    <Textarea
      data-autofocus={isFirst || undefined}
      label={label}
      description={description}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      maxLength={maxLength}
      rows={3}
      required={isRequired}
      withAsterisk={false}
    />
  );
}
