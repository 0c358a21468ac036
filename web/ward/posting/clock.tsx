import type { ReactNode } from 'react';
import { levelsOf } from '../../../shared/approval/levels.ts';
import { workingDaysUntil } from '../../../shared/calendar.ts';
import { useLanguage } from '../../language/language.tsx';
import { Link } from '../../parts/link.tsx';
import { useWard } from '../use-ward.ts';
import classes from './posting.module.css';
import { SheetLink } from './sheet-link.tsx';

/** How long the list hangs yet, and what ends the posting. */
export function Clock(): ReactNode {
  const { say, count, weekday } = useLanguage();
  const { ward, today, campaign, objections, params } = useWard();
  const lastDay = ward.postedUntil;
  const open = objections.filter(({ resolvedAt }) => resolvedAt === undefined).length;
  const days = lastDay ? workingDaysUntil(today, lastDay, campaign) : 0;
  return (
    <div className={`card ${classes.next}`}>
      {lastDay && lastDay >= today && (
        <p className={classes.clock}>
          {days > 0
            ? say(`Còn ${count(days)} ngày làm việc`, `Working days left: ${count(days)}`)
            : say('Hôm nay là ngày cuối', 'Today is the last day')}
          {say(', đến hết ', ', until the end of ')}
          {weekday(lastDay)}
        </p>
      )}
      <p>
        {say('Giữ danh sách trên bảng đến hết ngày đó.', 'Keep the list on the board until then.')}{' '}
        <WhatEndsIt />
      </p>
      {open > 0 && (
        <p>
          <Link href={`/dot/${params.campaign}/xa/${params.ward}/khieu-nai`}>
            {say(`Khiếu nại phải phúc tra: ${count(open)}`, `Objections to recheck: ${count(open)}`)}
          </Link>
        </p>
      )}
      <p>
        <SheetLink label={say('Xem và in bản niêm yết', 'See and print the sheet')} />
      </p>
    </div>
  );
}

function WhatEndsIt(): ReactNode {
  const { say } = useLanguage();
  return levelsOf(useWard().campaign.approval).length === 0
    ? say(
        'Hết thời hạn và không còn khiếu nại, danh sách được ghi nhận chính thức.',
        'After that, with no objection open, the list is recorded officially.',
      )
    : say(
        'Hết thời hạn và không còn khiếu nại, danh sách tự chuyển đi thẩm định.',
        'After that, with no objection open, the list goes to the approver by itself.',
      );
}
