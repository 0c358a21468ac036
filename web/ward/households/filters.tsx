import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { classes as classLabels } from '../../language/labels.ts';
import { useLanguage } from '../../language/language.tsx';
import { movementNames, movements } from '../../language/movements.ts';
import classes from './filters.module.css';
import type { SoughtState } from './use-sought.ts';

/** Those that no surveyed household has. */
const unsurveyed = ['missing', 'excused'];

/** Narrows a list of households. Lists of households that are not surveyed have no result to choose by. */
export function Filters({ state }: { readonly state: SoughtState }): ReactNode {
  const { say } = useLanguage();
  const { text, setText, index, setIndex, names, view } = state;
  return (
    <div className={classes.filters}>
      <TextInput
        type="search"
        className={classes.search}
        label={say('Tìm theo tên chủ hộ hoặc mã hộ', 'Search by the head’s name or the code')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autoComplete="off"
      />
      <NativeSelect
        label={say('Thôn', 'Village')}
        value={index ?? ''}
        onChange={(event) => setIndex(event.currentTarget.value || undefined)}
        data={[
          { value: '', label: say('Tất cả các thôn', 'All villages') },
          ...names.map((name, at) => ({ value: String(at), label: name })),
        ]}
      />
      {(view === 'da-ra-soat' || view === 'canh-bao') && <ResultFilters state={state} />}
    </div>
  );
}

function ResultFilters({ state }: { readonly state: SoughtState }): ReactNode {
  const { say } = useLanguage();
  const { sought, setNow, setMovement } = state;
  const shown = movementNames.filter((name) => !unsurveyed.includes(name));
  const classNames = Object.keys(classLabels) as (keyof typeof classLabels)[];
  return (
    <>
      <NativeSelect
        label={say('Kết quả', 'Result')}
        value={sought.now ?? ''}
        onChange={({ currentTarget: { value } }) => setNow(classNames.find((name) => name === value))}
        data={[
          { value: '', label: say('Tất cả', 'All') },
          ...classNames.map((value) => ({ value, label: say(classLabels[value]) })),
        ]}
      />
      <NativeSelect
        label={say('Diễn biến', 'Movement')}
        value={sought.movement ?? ''}
        onChange={({ currentTarget: { value } }) => setMovement(shown.find((name) => name === value))}
        data={[
          { value: '', label: say('Tất cả', 'All') },
          ...shown.map((value) => ({ value, label: say(movements[value]) })),
        ]}
      />
    </>
  );
}
