import type { ReactNode } from 'react';
import { useParams } from 'wouter';
import { sections } from '../../shared/i18n/controls.ts';
import type { Board } from '../client/answers.ts';
import { useUser } from '../client/session.tsx';
import { useRead } from '../client/use-read.ts';
import { useLanguage } from '../language/language.tsx';
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
  return (
    <Page
      title={say(sections.waiting)}
      note={
        <>
          <bdi>{board.campaign.title}</bdi> · {weekday(board.today)}
        </>
      }
    >
      <Mine board={board} queue={queue} isApprover={user.role === board.campaign.approval} />
      {queue.others.map(({ area, name, wards }) => (
        <Section key={area} title={<WaitsFor name={name} />}>
          <WaitingList wards={wards} board={board} />
        </Section>
      ))}
      {queue.soon.length > 0 && (
        <Section title={say('Sắp đến', 'Coming soon')}>
          <SoonList wards={queue.soon} board={board} />
        </Section>
      )}
      <Also board={board} untrained={queue.untrained} />
    </Page>
  );
}

function WaitsFor({ name }: { readonly name: string }): ReactNode {
  const { say } = useLanguage();
  return (
    <>
      {say('Chờ', 'Waiting for')} <bdi>{name}</bdi>
      {say(' thẩm định', '')}
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
  const { approval } = board.campaign;
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
