import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatDay } from '../../../language/format.ts';
import { useLanguage } from '../../../language/language.tsx';
import classes from '../training.module.css';
import { useSessions } from './use-sessions.ts';

interface Props {
  readonly campaign: string;
  /** Its id; empty for none. */
  readonly chosen: string;
  readonly onChoose: (session: string) => void;
}

/** Which session the attendance is of. Attendance may also be recorded without one. */
export function SessionPicker({ campaign, chosen, onChoose }: Props): ReactNode {
  const { say } = useLanguage();
  const sessions = useSessions(campaign).map(({ session, heldOn, place }) => ({
    value: session,
    label: `${formatDay(heldOn)}, ${place}`,
  }));
  return (
    <NativeSelect
      className={classes.chosen}
      label={say('Người dự của buổi', 'Attendance of the session')}
      value={chosen}
      onChange={(event) => onChoose(event.currentTarget.value)}
      data={[{ value: '', label: say('(không nêu buổi nào)', '(no session named)') }, ...sessions]}
    />
  );
}
