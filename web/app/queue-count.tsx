import type { ReactNode } from 'react';
import { useUser } from '../client/session.tsx';
import { useGlance } from '../client/use-glance.ts';
import { useLanguage } from '../language/language.tsx';
import { waitingFor } from './entries.ts';
import classes from './navigation.module.css';

/** How many wards wait for the reader's answer; nothing where none does. */
export function QueueCount({ campaign }: { readonly campaign: string }): ReactNode {
  const { role } = useUser();
  const { say, count } = useLanguage();
  const board = useGlance('GET /api/campaigns/:campaign/board', { campaign });
  const waiting = board ? waitingFor(role, board) : 0;
  if (waiting === 0) return null;
  return (
    <>
      {' '}
      <span className={classes.count}>
        {count(waiting)} <span className="unseen">{say('xã đang chờ', 'wards are waiting')}</span>
      </span>
    </>
  );
}
