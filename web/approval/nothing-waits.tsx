import type { ReactNode } from 'react';
import { levelsOf } from '../../shared/approval/levels.ts';
import type { Board } from '../client/answers.ts';
import { useUser } from '../client/session.tsx';
import { useLanguage } from '../language/language.tsx';
import type { Queue } from './queue.ts';

/** Says that nothing waits, and what comes next. */
export function NothingWaits({ board, queue }: { readonly board: Board; readonly queue: Queue }): ReactNode {
  const { say, weekday } = useLanguage();
  const { role } = useUser();
  const next = queue.soon.find(({ postedUntil = '' }) => postedUntil >= board.today);
  const isOver = board.wards.length > 0 && board.wards.every(({ stage }) => stage === 'recorded');
  return (
    <div className="card">
      <strong>{say('Không có danh sách nào chờ bạn.', 'No list waits for you.')}</strong>
      <br />
      {isOver && say('Mọi xã đã hoàn thành.', 'All wards are completed.')}
      {!isOver && next?.postedUntil && (
        <>
          {say('Sớm nhất là', 'The first to come is')} <bdi>{next.name}</bdi>
          {say(
            `, niêm yết đến hết ${weekday(next.postedUntil)}.`,
            `, posted until the end of ${weekday(next.postedUntil)}.`,
          )}
        </>
      )}
      {!isOver &&
        board.campaign.status === 'closed' &&
        say('Đợt rà soát đã kết thúc.', 'The campaign is closed.')}
      {!isOver &&
        board.campaign.status !== 'closed' &&
        !next?.postedUntil &&
        (levelsOf(board.campaign.approval).some((level, place) => place > 0 && level === role)
          ? say(
              'Danh sách của xã đến đây khi cấp dưới phê duyệt.',
              'A ward’s list comes here when the lower level has approved it.',
            )
          : say(
              'Danh sách của xã đến đây khi hết thời gian niêm yết và không còn khiếu nại.',
              'A ward’s list comes here when its posting is over and no objection is open.',
            ))}
    </div>
  );
}
