import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Answer } from '../../../shared/contract/call.ts';
import { buttons, sections } from '../../../shared/i18n/controls.ts';
import { useRead } from '../../client/use-read.ts';
import { useLanguage } from '../../language/language.tsx';
import { Choices } from '../../parts/choices.tsx';
import { Link } from '../../parts/link.tsx';
import { Section } from '../../parts/page.tsx';
import { useWard } from '../use-ward.ts';
import { WardPage } from '../ward-page.tsx';
import { MonthlyReviews } from './monthly-reviews.tsx';
import { RecordRequest } from './record-request.tsx';
import { RequestCard } from './request-card.tsx';
import { type GivenReceipt, RequestReceipt } from './request-receipt.tsx';

export type Requests = Answer<'readRequests'>;
export type RequestLine = Requests['requests'][number];

/** Requests that households of the ward bring in the year, and what becomes of them. */
export default function RequestsPage(): ReactNode {
  const { say } = useLanguage();
  return (
    <WardPage title={say(sections.requests)}>
      <Requests />
    </WardPage>
  );
}

function Requests(): ReactNode {
  const { say } = useLanguage();
  const { params } = useWard();
  const found = useRead('GET /api/campaigns/:campaign/wards/:ward/requests', params);
  return (
    <>
      <OnPaper {...found} />
      <MonthlyReviews {...found} />
      <Section title={say('Các đơn đã ghi', 'Requests so far')}>
        <Recorded {...found} />
      </Section>
    </>
  );
}

/** What is brought on paper is recorded by the ward's officer, and gets a receipt. */
function OnPaper({ handedOnTo, intoList, today }: Requests): ReactNode {
  const { say } = useLanguage();
  const { may } = useWard();
  const [isOpen, open] = useState(false);
  const [recorded, setRecorded] = useState<GivenReceipt>();
  if (handedOnTo) return <InPresentCampaign {...handedOnTo} />;
  return (
    <>
      <p>
        {intoList
          ? say(
              'Hộ nộp đơn lúc này được đưa vào danh sách phải rà soát của đợt này.',
              'A household that asks now is put on the list that this review has to cover.',
            )
          : say(
              'Danh sách của đợt này đã rà soát xong. Đơn nộp từ nay được trả lời theo thủ tục rà soát thường xuyên trong năm.',
              'The survey of this review is over. Requests from now on are answered within the year.',
            )}
      </p>
      {recorded && <RequestReceipt recorded={recorded} />}
      {may('recordRequest') && !isOpen && (
        <Button mt="md" onClick={() => open(true)}>
          {say(buttons.recordRequest)}
        </Button>
      )}
      {isOpen && (
        <RecordRequest
          today={today}
          onClose={() => open(false)}
          onDone={(done) => {
            setRecorded(done);
            open(false);
          }}
        />
      )}
    </>
  );
}

/** Where the next campaign was launched, requests are recorded in it. */
function InPresentCampaign({ id, title }: NonNullable<Requests['handedOnTo']>): ReactNode {
  const { say } = useLanguage();
  const { params } = useWard();
  return (
    <p>
      {say(
        'Danh sách của xã nay thuộc đợt khác. Ghi đơn ở đợt ',
        'The list is that of a later campaign. Record requests in ',
      )}
      <Link href={`/dot/${id}/xa/${params.ward}/don`}>{title}</Link>.
    </p>
  );
}

const views = {
  waiting: (state: RequestLine['state']) => state === 'received',
  listed: (state: RequestLine['state']) => state === 'listed',
  granted: (state: RequestLine['state']) => state === 'granted',
  refused: (state: RequestLine['state']) => state === 'refused',
};
type View = keyof typeof views;
const order: readonly View[] = ['waiting', 'listed', 'granted', 'refused'];

function Recorded({ requests, today }: Requests): ReactNode {
  const { say } = useLanguage();
  const [view, choose] = useState<View>();
  const inView = (each: View) => requests.filter(({ state }) => views[each](state));
  const chosen = view ?? order.find((each) => inView(each).length > 0) ?? 'waiting';
  const choice = (value: View, label: string) => ({ value, label, count: inView(value).length });
  const shown = inView(chosen);
  return (
    <>
      <Choices
        label={say('Tình trạng', 'State')}
        choices={[
          choice('waiting', say('Chờ trả lời', 'To be answered')),
          choice('listed', say('Trong danh sách rà soát', 'On the review’s list')),
          choice('granted', say('Đã chấp thuận', 'Granted')),
          choice('refused', say('Từ chối', 'Refused')),
        ]}
        value={chosen}
        onChoose={choose}
      />
      {shown.length === 0 && <p className="none">{say('Không có đơn nào.', 'There is none.')}</p>}
      {shown.map((request) => (
        <RequestCard key={request.receipt} request={request} today={today} />
      ))}
    </>
  );
}
