import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { levelsOf } from '../../../shared/approval/levels.ts';
import { buttons } from '../../../shared/i18n/controls.ts';
import type { Text } from '../../../shared/i18n/text.ts';
import type { WardDetail } from '../../client/answers.ts';
import { useUser } from '../../client/session.tsx';
import { dayOf } from '../../language/format.ts';
import { stages } from '../../language/labels.ts';
import { useLanguage } from '../../language/language.tsx';
import { named } from '../../parts/named.tsx';
import { isBetweenStages } from '../../ward/upload-window.ts';
import { useWard } from '../../ward/use-ward.ts';
import { Due } from '../due.tsx';
import { approverOf, isDueFrom } from '../queue.ts';
import { waitingText } from '../waiting-text.ts';
import { AnswerList } from './answers/answer-list.tsx';
import { Recall } from './answers/recall.tsx';
import { Approve } from './approve.tsx';
import type { Ticks } from './list/use-ticks.ts';
import { NextWard } from './next-ward.tsx';
import classes from './review.module.css';

interface Props {
  /** Absent where the reader has nothing to answer. */
  readonly ticks: Ticks | undefined;
  /** Leads to the list, where households are ticked to be returned. */
  readonly onReturn: () => void;
}

/** Where the list stands, and the answer to it where the reader has to give one. */
export function Verdict({ ticks, onReturn }: Props): ReactNode {
  const { say } = useLanguage();
  const detail = useWard();
  const { ward, campaign, today, can } = detail;
  const isWaiting = ward.stage === 'approval' && campaign.status === 'running' && !isBetweenStages(detail);
  return (
    <section
      className={classes.verdict}
      data-late={(isWaiting && ward.overdue) || undefined}
      aria-label={say('Trả lời', 'Answer')}
    >
      <div>{isWaiting ? <Waiting detail={detail} /> : <NotWaiting detail={detail} />}</div>
      {isWaiting && ward.dueOn && <Due today={today} dueOn={ward.dueOn} campaign={campaign} />}
      {ticks && (
        <div className={classes.buttons}>
          <Approve ticked={ticks.ticked.size} />
          {ticks.ticked.size === 0 && (
            <Button variant="default" onClick={onReturn}>
              {say(buttons.returnHouseholds)}
            </Button>
          )}
        </div>
      )}
      {!ticks && can.includes('approveWard') && (
        <div className={classes.buttons}>
          <Recall />
          {!isWaiting && <NextWard />}
        </div>
      )}
      <AnswerList />
    </section>
  );
}

function Waiting({ detail: { ward, campaign } }: { readonly detail: WardDetail }): ReactNode {
  const { say, weekday } = useLanguage();
  const isMine = isDueFrom(useUser(), ward, campaign);
  const approver = approverOf(ward, campaign);
  const areas = [campaign.province, ...campaign.districts];
  const name = areas.find(({ code }) => code === approver)?.name ?? '';
  return (
    <>
      <p>
        <strong>
          {isMine
            ? say('Danh sách chờ bạn trả lời', 'The list waits for your answer')
            : named(say('Danh sách chờ {name} trả lời', 'The list waits for the answer of {name}'), name)}
        </strong>
      </p>
      <p>
        {say(waitingText(ward, campaign.approval))}
        {ward.since && say(`, chờ từ ${weekday(dayOf(ward.since))}`, `, since ${weekday(dayOf(ward.since))}`)}
      </p>
    </>
  );
}

function Closed(): ReactNode {
  const { say } = useLanguage();
  return (
    <p>
      <strong>
        {say(
          'Đợt rà soát đã kết thúc khi danh sách chưa được phê duyệt; không trả lời được nữa.',
          'The campaign was closed before this list was approved; it can no longer be answered.',
        )}
      </strong>
    </p>
  );
}

function NotWaiting({ detail: { ward, campaign } }: { readonly detail: WardDetail }): ReactNode {
  const { say, weekday } = useLanguage();
  if (ward.stage === 'recorded') {
    return (
      <p>
        <strong>
          {say('Xã đã hoàn thành, kết quả là chính thức', 'The ward is completed, its result official')}
        </strong>
        {ward.since && ` (${weekday(dayOf(ward.since))})`}
      </p>
    );
  }
  if (campaign.status === 'closed') return <Closed />;
  const stage = stages[ward.stage];
  return (
    <>
      <p>
        <strong>
          {say(standing(ward))} ({say('bước', 'stage')}: {say(stage).toLowerCase()})
        </strong>
      </p>
      <p>
        {ward.postedUntil &&
          `${say('Niêm yết đến hết', 'Posted until the end of')} ${weekday(ward.postedUntil)}. `}
        {levelsOf(campaign.approval).length === 0
          ? say('Đợt này không có bước thẩm định.', 'This campaign has no approval.')
          : say(
              'Khi hết niêm yết và không còn khiếu nại, danh sách được trình để phê duyệt hoặc trả lại.',
              'When the posting is over and no objection is open, it comes to be approved or returned.',
            )}
      </p>
    </>
  );
}

function standing({ returned, stage }: WardDetail['ward']): Text {
  if (returned > 0) {
    return { vi: `Đang làm lại ${returned} hộ trả lại`, en: `Returned and worked on again: ${returned}` };
  }
  return stage === 'approval'
    ? { vi: 'Đã trả lời, đang chuyển bước', en: 'Answered; the next stage is opening' }
    : { vi: 'Danh sách chưa trình', en: 'The list is not submitted yet' };
}
