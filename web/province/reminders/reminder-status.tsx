import { Badge } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { type ReminderLine, statusLabels } from './reminder-text.ts';

const colors = {
  failed: 'red',
  bounced: 'red',
  complained: 'orange',
  queued: 'gray',
  sent: 'green',
  delivered: 'green',
} as const satisfies Record<ReminderLine['status'], string>;

export function ReminderStatus({ status }: Pick<ReminderLine, 'status'>): ReactNode {
  const { say } = useLanguage();
  return (
    <Badge component="span" variant="light" color={colors[status]} tt="none">
      {say(statusLabels[status])}
    </Badge>
  );
}
