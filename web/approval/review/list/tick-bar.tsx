import type { ReactNode } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import classes from './list.module.css';
import { ReturnHouseholds } from './return-households.tsx';
import type { Ticks } from './use-ticks.ts';

/** How many households are ticked, always in sight, and what can be done with them. */
export function TickBar({ ticks }: { readonly ticks: Ticks }): ReactNode {
  const { say, count } = useLanguage();
  const number = ticks.ticked.size;
  return (
    <div className={number > 0 ? classes.bar : undefined}>
      <p role="status">
        {number > 0 && (
          <strong>
            {say(`Đã chọn ${count(number)} hộ để trả lại`, `${count(number)} ticked to be returned`)}
          </strong>
        )}
      </p>
      {number > 0 && (
        <button type="button" className="link" onClick={ticks.clear}>
          {say('Bỏ chọn tất cả', 'Untick all')}
        </button>
      )}
      {number > 0 && <ReturnHouseholds ticks={ticks} />}
    </div>
  );
}
