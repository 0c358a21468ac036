import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import { HouseholdLink } from '../../../ward/households/household-link.tsx';
import classes from './list.module.css';
import type { Tickable, Ticks } from './use-ticks.ts';

interface Props {
  readonly line: Tickable;
  /** Absent where the reader may not return households now. */
  readonly ticks: Ticks | undefined;
}

/** A head's name that leads to the household, with a box where the household may be returned. */
export function HeadToTick({ line, ticks }: Props): ReactNode {
  const { say } = useLanguage();
  const { household, head } = line;
  if (!ticks) return <HouseholdLink household={household} head={head} />;
  return (
    <span className={classes.head}>
      <Checkbox
        aria-label={say(`Chọn hộ ${head}`, `Tick ${head}`)}
        checked={ticks.ticked.has(household)}
        onChange={() => ticks.toggle(line)}
      />
      <HouseholdLink household={household} head={head} />
    </span>
  );
}
