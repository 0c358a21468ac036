import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { plural } from '../../shared/i18n/plural.ts';
import type { Board, WardLine } from '../client/answers.ts';
import { useLanguage } from '../language/language.tsx';
import classes from './approval.module.css';
import { WaitingWard } from './waiting-ward.tsx';

interface Props {
  readonly wards: readonly WardLine[];
  readonly board: Board;
  /** Whether the reader answers these. */
  readonly isMine?: boolean;
  /** Whether the reader is asked for an opinion on these. */
  readonly isAsked?: boolean;
}

/** As many wards as are shown at once. */
const step = 25;

/** Wards that wait for an answer, the most urgent first. */
export function WaitingList({ wards, board, isMine = false, isAsked = false }: Props): ReactNode {
  const { say, count } = useLanguage();
  const [shown, setShown] = useState(step);
  const more = wards.length - shown;
  return (
    <>
      <ul className={classes.wards}>
        {wards.slice(0, shown).map((ward) => (
          <WaitingWard key={ward.code} ward={ward} board={board} isMine={isMine} isAsked={isAsked} />
        ))}
      </ul>
      {more > 0 && (
        <p>
          <Button variant="default" onClick={() => setShown(shown + step)}>
            {say(
              `Xem thêm (còn ${count(more)} xã)`,
              `Show more (${count(more)} ${plural(more, 'ward')} left)`,
            )}
          </Button>
        </p>
      )}
    </>
  );
}
