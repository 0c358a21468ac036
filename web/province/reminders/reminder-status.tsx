import { Badge } from '@mantine/core';
import type { ReactNode } from 'react';
import { mailTroubles } from '../../../shared/mail/mail-trouble.ts';
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

/** What became of a mail, and what hindered it. */
export function ReminderStatus({ status, why }: Pick<ReminderLine, 'status' | 'why'>): ReactNode {
  const { say } = useLanguage();
  return (
    <div>
      <Badge component="span" variant="light" color={colors[status]} tt="none">
        {say(statusLabels[status])}
      </Badge>
      {why && <div>{say(mailTroubles[why])}</div>}
    </div>
  );
}
