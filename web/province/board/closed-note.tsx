import type { ReactNode } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { Callout } from '../../parts/callout.tsx';
import classes from './board.module.css';
import type { Summary } from './summarise-wards.ts';

/** Says that the campaign is over, and how many wards it ended without. */
export function ClosedNote({ summary: { total, byStage } }: { readonly summary: Summary }): ReactNode {
  const { say, count } = useLanguage();
  const unfinished = total - byStage.recorded;
  return (
    <div className={classes.closed}>
      <Callout tone="info" title={say('Đợt rà soát đã kết thúc', 'The campaign is closed')}>
        <p>
          {unfinished === 0
            ? say('Mọi xã đã hoàn thành.', 'All wards are recorded.')
            : say(
                `${count(unfinished)} xã chưa xong dừng ở bước ghi dưới đây. Số liệu giữ nguyên để xem.`,
                `Wards that stopped at the stage below, unfinished: ${count(unfinished)}. The figures stay to be read.`,
              )}
        </p>
      </Callout>
    </div>
  );
}
