import { useState } from 'react';
import { classes } from '../../language/labels.ts';
import { movementNames } from '../../language/movements.ts';
import { useFilter } from '../../parts/use-filter.ts';
import { useWard } from '../use-ward.ts';
import type { Sought } from './filter-households.ts';

const any = 'tat-ca';
const classNames = Object.keys(classes) as (keyof typeof classes)[];

/** Which part of the list is shown. */
const views = ['da-ra-soat', 'canh-bao', 'thieu', 'mien'] as const;
export type View = (typeof views)[number];

/** A choice that is kept in the address, with undefined for any. */
function useChoice<Value extends string>(name: string, values: readonly Value[]) {
  const [value, choose] = useFilter<Value | typeof any>(name, [any, ...values]);
  return [value === any ? undefined : value, (next: Value | undefined) => choose(next ?? any)] as const;
}

/** What one looks for among the ward's households. A name that is searched for stays out of the address. */
export function useSought() {
  const [text, setText] = useState('');
  const names = useWard().villages.map(({ name }) => name);
  const [view, setView] = useFilter<View>('xem', views);
  const [now, setNow] = useChoice('phan-loai', classNames);
  const [movement, setMovement] = useChoice('dien-bien', movementNames);
  const [index, setIndex] = useChoice(
    'thon',
    names.map((_, at) => String(at)),
  );
  const sought: Sought = { text, now, movement, village: index && names[Number(index)] };
  return { sought, view, setView, text, setText, setNow, setMovement, names, index, setIndex };
}
export type SoughtState = ReturnType<typeof useSought>;
