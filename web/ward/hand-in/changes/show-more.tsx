import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import classes from './changes.module.css';

interface Props {
  /** How many are not shown yet; without any there is no button. */
  readonly left: number;
  readonly isLoading: boolean;
  readonly onMore: () => void;
}

/** The button below a part of a list. */
export function ShowMore({ left, isLoading, onMore }: Props): ReactNode {
  const { say, count } = useLanguage();
  if (left <= 0) return null;
  return (
    <p className={classes.more}>
      <Button variant="default" loading={isLoading} onClick={onMore}>
        {say(`Xem thêm (còn ${count(left)})`, `Show more (${count(left)} left)`)}
      </Button>
    </p>
  );
}
