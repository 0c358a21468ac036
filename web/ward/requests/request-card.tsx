import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Text } from '../../../shared/i18n/text.ts';
import { words } from '../../../shared/i18n/words.ts';
import { useRead } from '../../client/use-read.ts';
import { formatDay, formatMonth } from '../../language/format.ts';
import { useLanguage } from '../../language/language.tsx';
import { PaperLinks } from '../papers/paper-links.tsx';
import { useWard } from '../use-ward.ts';
import { AnswerRequest } from './answer-request.tsx';
import classes from './requests.module.css';
import type { RequestLine } from './requests-page.tsx';

interface Props {
  readonly request: RequestLine;
  readonly today: string;
}

/** One request: who asks for what, why, by when, and what became of it. */
export function RequestCard({ request, today }: Props): ReactNode {
  const { say } = useLanguage();
  const { may } = useWard();
  const [isOpen, open] = useState(false);
  const { receipt, wants, head, village, text, receivedOn, state, dueOn } = request;
  const isUnderReview = useIsUnderReview(request);
  const isLate = state === 'received' && dueOn !== undefined && dueOn < today;
  return (
    <article className={`card ${classes.request} ${isLate ? classes.late : ''}`}>
      <h3>
        {say(asked[wants])}: <bdi>{head}</bdi> · <bdi>{village}</bdi>
      </h3>
      <blockquote>
        <bdi>{text}</bdi>
      </blockquote>
      <p className="quiet">
        {say('Nhận ngày', 'Received on')} {formatDay(receivedOn)} · {say('phiếu', 'receipt')} {receipt}
      </p>
      <p>
        <b>{say(states[state])}</b>
        {request.class && `: ${say(words[request.class])}`}
        <Clock request={request} isLate={isLate} />
      </p>
      {state === 'refused' && <Refused request={request} />}
      {state === 'received' && !isUnderReview && may('answerRequest') && !isOpen && (
        <Button onClick={() => open(true)}>
          {say('Trả lời đơn', 'Answer')}
          <span className="unseen"> {receipt}</span>
        </Button>
      )}
      {isOpen && <AnswerRequest request={request} onClose={() => open(false)} />}
    </article>
  );
}

/** Why it was refused, and the paper that tells the household. */
function Refused({ request: { reason, receipt } }: { readonly request: RequestLine }): ReactNode {
  const { say } = useLanguage();
  return (
    <>
      <p>
        {say('Lý do', 'Reason')}: <bdi>{reason}</bdi>
      </p>
      <ul className={classes.papers}>
        <PaperLinks kind="request-refusal" receipt={receipt} />
      </ul>
    </>
  );
}

/** From when it is reviewed and by when it is answered, while that is to come. */
function Clock({ request, isLate }: { readonly request: RequestLine; readonly isLate: boolean }): ReactNode {
  const { say } = useLanguage();
  const { state, startsOn, dueOn, reviewedFrom } = request;
  if (state !== 'received' || dueOn === undefined) return null;
  return (
    <>
      {reviewedFrom &&
        ` · ${say('trong đợt rà soát tháng', 'in the monthly review of')} ${formatMonth(reviewedFrom)}`}
      {startsOn && !reviewedFrom && ` · ${say('rà soát từ ngày', 'reviewed from')} ${formatDay(startsOn)}`}
      {` · ${isLate ? say('quá hạn từ ngày', 'overdue since') : say('chậm nhất ngày', 'by')} ${formatDay(dueOn)}`}
    </>
  );
}

const asked: Readonly<Record<RequestLine['wants'], Text>> = {
  entry: { vi: 'Xin vào danh sách', en: 'To be recognised' },
  exit: { vi: 'Xin ra khỏi danh sách', en: 'To leave the list' },
};

const states: Readonly<Record<RequestLine['state'], Text>> = {
  received: { vi: 'Chờ trả lời', en: 'To be answered' },
  listed: { vi: 'Có trong danh sách phải rà soát của đợt này', en: 'On the list of this review' },
  granted: { vi: 'Đã chấp thuận', en: 'Granted' },
  refused: { vi: 'Từ chối', en: 'Refused' },
};

/** Whether the review of a month is still to answer it. */
function useIsUnderReview({ reviewedFrom }: RequestLine): boolean {
  const { params } = useWard();
  const { reviews } = useRead('GET /api/campaigns/:campaign/wards/:ward/requests', params);
  const review = reviews.find(({ startsOn }) => startsOn === reviewedFrom);
  return review !== undefined && review.status !== 'closed';
}
