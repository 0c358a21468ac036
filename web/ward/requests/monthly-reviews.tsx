import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import { words } from '../../../shared/i18n/words.ts';
import { useUser } from '../../client/session.tsx';
import { useCommand } from '../../client/use-command.ts';
import { formatDay, formatMonth } from '../../language/format.ts';
import { useLanguage } from '../../language/language.tsx';
import { StageBadge } from '../../parts/badges.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Link } from '../../parts/link.tsx';
import { useNotice } from '../../parts/notice.tsx';
import { Section } from '../../parts/page.tsx';
import { useWard } from '../use-ward.ts';
import classes from './requests.module.css';
import type { Requests } from './requests-page.tsx';

/** This month's review of the requests that wait for it, and those of the months before. */
export function MonthlyReviews(found: Requests): ReactNode {
  const { say } = useLanguage();
  const { reviews, requests } = found;
  const isWaiting = requests.some(({ state, startsOn }) => state === 'received' && startsOn !== undefined);
  if (!isWaiting && reviews.length === 0) return null;
  return (
    <Section title={say('Rà soát tháng', 'Monthly reviews')}>
      <ThisMonth {...found} />
      {reviews.length > 0 && (
        <ul className={classes.reviews}>
          {reviews.map((review) => (
            <Review key={review.campaignId} review={review} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Review({ review }: { readonly review: Requests['reviews'][number] }): ReactNode {
  const { say } = useLanguage();
  const { params } = useWard();
  const { campaignId, startsOn, requests, stage, status } = review;
  const isCutShort = status === 'closed' && stage !== 'recorded';
  return (
    <li>
      <Link href={`/dot/${campaignId}/xa/${params.ward}`}>
        {say('Rà soát tháng', 'Review of')} {formatMonth(startsOn)}
      </Link>{' '}
      · {say(`${requests} đơn`, requests === 1 ? '1 request' : `${requests} requests`)}{' '}
      <StageBadge stage={stage} />
      {isCutShort && ` ${say(words.closed)}`}
    </li>
  );
}

/** What the month's review waits for, or the button that opens it. */
function ThisMonth({ month, today, requests }: Requests): ReactNode {
  const { say } = useLanguage();
  const { may, ward, campaign } = useWard();
  const { role } = useUser();
  const { startsOn, toReview, isOpened } = month;
  if (isOpened || toReview === 0) return null;
  const isRecorded = ward.stage === 'recorded' || campaign.status === 'closed';
  const isLate = requests.some(
    ({ state, dueOn }) => state === 'received' && dueOn !== undefined && dueOn < today,
  );
  return (
    <>
      <p>
        {say(
          `${toReview} đơn chờ đợt rà soát tháng này, làm từ ngày ${formatDay(startsOn)}.`,
          `Requests for this month’s review: ${toReview}. It runs from ${formatDay(startsOn)}.`,
        )}
        {!isRecorded &&
          say(
            ' Mở được khi danh sách của xã đã hoàn thành.',
            ' It can be opened once the ward’s list is completed.',
          )}
      </p>
      {isRecorded && today >= startsOn && may('openMonthlyReview') && (role === 'ward' || isLate) && (
        <OpenReview toReview={toReview} />
      )}
    </>
  );
}

function OpenReview({ toReview }: { readonly toReview: number }): ReactNode {
  const { say } = useLanguage();
  const { params } = useWard();
  const tell = useNotice();
  const [isAsked, ask] = useState(false);
  const { run, isRunning, error, clear } = useCommand(
    'POST /api/campaigns/:campaign/wards/:ward/requests/review',
  );
  const open = async () => {
    if (await run(params)) tell(say('Đã mở đợt rà soát tháng.', 'The monthly review is open.'));
  };
  return (
    <>
      <Button onClick={() => ask(true)}>{say(buttons.openMonthlyReview)}</Button>
      <Confirm
        title={say(buttons.openMonthlyReview)}
        action={say(buttons.openMonthlyReview)}
        isOpen={isAsked}
        isRunning={isRunning}
        error={error}
        onConfirm={() => void open()}
        onClose={() => {
          clear();
          ask(false);
        }}
      >
        <p>
          {say(
            `Đợt này rà soát ${toReview} hộ có đơn: nộp danh sách, họp thôn, niêm yết; không phải tập huấn, không phải thẩm định. Kết quả là câu trả lời cho từng đơn. Đơn ghi sau khi mở thuộc tháng sau.`,
            `It reviews the households of the requests (${toReview}): hand in a list, meet, post; no training, no approval. Its outcome answers each request. Requests recorded later belong to the next month.`,
          )}
        </p>
      </Confirm>
    </>
  );
}
