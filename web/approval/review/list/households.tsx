import type { ReactNode } from 'react';
import { useRead } from '../../../client/use-read.ts';
import { useLanguage } from '../../../language/language.tsx';
import { Problem } from '../../../parts/problem.tsx';
import { useHouseholds } from '../../../ward/households/use-households.ts';
import { useWardParams } from '../../../ward/use-ward.ts';
import { HouseholdsToTick } from './households-to-tick.tsx';
import classes from './list.module.css';
import { selectHouseholds } from './select-households.ts';
import { SelectionFields } from './selection-fields.tsx';
import { TickAll } from './tick-all.tsx';
import type { SelectionState } from './use-selection.ts';
import type { Ticks } from './use-ticks.ts';

interface Props {
  readonly state: SelectionState;
  /** Absent where the reader may not return households now. */
  readonly ticks: Ticks | undefined;
}

/** The ward's list, to look through and to tick what goes back. */
export function Households({ state, ticks }: Props): ReactNode {
  const { say, count } = useLanguage();
  const { households, total, isComplete, error } = useHouseholds();
  const { changes } = useRead('GET /api/campaigns/:campaign/wards/:ward/changes', useWardParams());
  const changed = new Set(changes.map(({ household }) => household));
  const lines = selectHouseholds(households, state.selection, {
    changed,
    ticked: ticks?.ticked ?? new Map(),
  });
  return (
    <>
      {ticks && (
        <p>
          {say(
            'Đánh dấu những hộ phải trả lại. Các hộ khác vẫn được phê duyệt.',
            'Tick the households that go back. All others stay approved.',
          )}
        </p>
      )}
      <SelectionFields state={state} />
      <div className={classes.counts}>
        <p className="quiet" role="status">
          {say(`${count(lines.length)} trên ${count(total)} hộ`, `${count(lines.length)} of ${count(total)}`)}
          {!isComplete && say(', đang tải tiếp…', ', loading the rest…')}
        </p>
        {ticks && isComplete && <TickAll lines={lines} ticks={ticks} />}
      </div>
      <Problem error={error} />
      <HouseholdsToTick key={JSON.stringify(state.selection)} lines={lines} changed={changed} ticks={ticks} />
    </>
  );
}
