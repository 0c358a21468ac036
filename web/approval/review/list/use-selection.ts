import { useState } from 'react';
import type { Movement } from '../../../../shared/results/totals.ts';
import { movementNames } from '../../../language/movements.ts';
import { useFilter } from '../../../parts/use-filter.ts';
import { useWard } from '../../../ward/use-ward.ts';
import { onlyValues, type Selection } from './select-households.ts';

/** Those that no surveyed household has. */
const surveyed = movementNames.filter((name) => name !== 'missing' && name !== 'excused');

/** What the reader looks for in the ward's list. A name that is searched for stays out of the address. */
export function useSelection() {
  const [text, setText] = useState('');
  const villages = useWard().villages.map(({ name }) => name);
  const [village, setVillage] = useFilter('thon', ['', ...villages.map((_, index) => String(index))]);
  const [movement, setMovement] = useFilter<Movement | ''>('dien-bien', ['', ...surveyed]);
  const [only, setOnly] = useFilter('chi', onlyValues);
  const selection: Selection = {
    text,
    village: village === '' ? undefined : villages[Number(village)],
    movement: movement || undefined,
    only,
  };
  return { selection, villages, village, setText, setVillage, setMovement, setOnly, movements: surveyed };
}
export type SelectionState = ReturnType<typeof useSelection>;
