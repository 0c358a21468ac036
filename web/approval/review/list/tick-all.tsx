import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import type { Tickable, Ticks } from './use-ticks.ts';

interface Props {
  readonly lines: readonly Tickable[];
  readonly ticks: Ticks;
}

/** Ticks these households in one go; nothing where all are ticked. */
export function TickAll({ lines, ticks }: Props): ReactNode {
  const { say, count } = useLanguage();
  if (lines.every(({ household }) => ticks.ticked.has(household))) return null;
  return (
    <Button variant="default" size="compact-md" onClick={() => ticks.addAll(lines)}>
      {say(`Chọn cả ${count(lines.length)} hộ này`, `Tick all ${count(lines.length)}`)}
    </Button>
  );
}
