import type { ReactNode } from 'react';
import { useParams } from 'wouter';
import { levelsOf } from '../../shared/approval/levels.ts';
import { sections } from '../../shared/i18n/controls.ts';
import type { Board } from '../client/answers.ts';
import { useUser } from '../client/session.tsx';
import { useRead } from '../client/use-read.ts';
import { useLanguage } from '../language/language.tsx';
import { Link } from '../parts/link.tsx';
import { Page, Section } from '../parts/page.tsx';
import { Also } from './also.tsx';
import { NothingWaits } from './nothing-waits.tsx';
import { type Queue, queueOf } from './queue.ts';
import { SoonList } from './soon-list.tsx';
import { WaitingList } from './waiting-list.tsx';

/** What waits for the reader's answer, what comes next, and what waits for others. */
export default function QueuePage(): ReactNode {
  const { say, weekday } = useLanguage();
  const { campaign = '' } = useParams();
  const user = useUser();
  const board = useRead('GET /api/campaigns/:campaign/board', { campaign });
  const queue = queueOf(board, user);
  const levels = levelsOf(board.campaign.approval);
  return (
    <Page
      title={say(sections.waiting)}
      note={
        <>
          <bdi>{board.campaign.title}</bdi> · {weekday(board.today)}
        </>
      }
    >
      <Mine board={board} queue={queue} isApprover={levels.some((level) => level === user.role)} />
      {queue.asked.length > 0 && (
        <Section title={say('Hỏi ý kiến của bạn', 'Asked for your opinion')}>
          <WaitingList wards={queue.asked} board={board} isAsked />
        </Section>
      )}
      <Others board={board} queue={queue} />
      {queue.soon.length > 0 && (
        <Section title={say('Sắp đến', 'Coming soon')}>
          <SoonList wards={queue.soon} board={board} />
        </Section>
      )}
      <Also board={board} untrained={queue.untrained} />
    </Page>
  );
}

/** What waits for other approvers, what is overdue one level below first. */
function Others({ board, queue }: { readonly board: Board; readonly queue: Queue }): ReactNode {
  const { say } = useLanguage();
  return (
    <>
      {queue.escalated.map(({ area, name, wards }) => (
        <Section key={area} title={<OverdueAt name={name} />}>
          <p>
            {say(
              'Chỉ cấp đó trả lời được; cấp trên theo dõi và nhắc.',
              'Only that level can answer; the one above sees to it that it does.',
            )}{' '}
            <Link href={`/dot/${board.campaign.id}/nhac-han`}>{say(sections.reminders)}</Link>
          </p>
          <WaitingList wards={wards} board={board} />
        </Section>
      ))}
      {queue.others.map(({ area, name, isLower, wards }) => (
        <Section key={area} title={<WaitsFor name={name} isLower={isLower} />}>
          <WaitingList wards={wards} board={board} />
        </Section>
      ))}
    </>
  );
}

function WaitsFor({ name, isLower }: { readonly name: string; readonly isLower: boolean }): ReactNode {
  const { say } = useLanguage();
  return (
    <>
      {isLower ? say('Chờ cấp dưới:', 'Waiting for the lower level:') : say('Chờ', 'Waiting for')}{' '}
      <bdi>{name}</bdi>
      {say(' thẩm định', '')}
    </>
  );
}

function OverdueAt({ name }: { readonly name: string }): ReactNode {
  const { say } = useLanguage();
  return (
    <>
      {say('Quá hạn ở', 'Overdue at')} <bdi>{name}</bdi>
    </>
  );
}

interface MineProps {
  readonly board: Board;
  readonly queue: Queue;
  readonly isApprover: boolean;
}

/** What the reader answers; for those who do not approve in this campaign, who does. */
function Mine({ board, queue, isApprover }: MineProps): ReactNode {
  const { say } = useLanguage();
  if (queue.mine.length > 0) return <WaitingList wards={queue.mine} board={board} isMine />;
  if (isApprover) return <NothingWaits board={board} queue={queue} />;
  const [approval = 'none'] = levelsOf(board.campaign.approval);
  return (
    <p className="card">
      {approval === 'none' &&
        say(
          'Đợt này không có bước thẩm định: xã hoàn thành khi hết niêm yết.',
          'This campaign has no approval: a ward is completed when its posting is over.',
        )}
      {approval === 'district' &&
        say(
          'Trong đợt này, cấp huyện thẩm định danh sách của xã. Dưới đây là các danh sách đang chờ.',
          'In this campaign the districts approve the wards’ lists. Below is what waits for them.',
        )}
      {approval === 'province' &&
        say(
          'Trong đợt này, cấp tỉnh thẩm định danh sách của xã. Dưới đây là các danh sách đang chờ.',
          'In this campaign the province approves the wards’ lists. Below is what waits for it.',
        )}
    </p>
  );
}
