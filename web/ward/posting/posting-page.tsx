import type { ReactNode } from 'react';
import { sections } from '../../../shared/i18n/controls.ts';
import { PostingProof } from '../../attachments/posting-proof.tsx';
import { useRead } from '../../client/use-read.ts';
import { useLanguage } from '../../language/language.tsx';
import { Section } from '../../parts/page.tsx';
import { useWard } from '../use-ward.ts';
import { WardPage } from '../ward-page.tsx';
import { Clock } from './clock.tsx';
import { PostList } from './post-list.tsx';
import { PostingsTable } from './postings-table.tsx';
import { PublicLink } from './public-link.tsx';
import { SheetLink } from './sheet-link.tsx';

/** The ward's public list: what to do about it now, and what was posted so far. */
export default function PostingPage(): ReactNode {
  const { say } = useLanguage();
  return (
    <WardPage title={say(sections.posting)}>
      <Posting />
    </WardPage>
  );
}

function Posting(): ReactNode {
  const { say } = useLanguage();
  const { ward, postings, params, today, may } = useWard();
  const { isPosted } = useRead('GET /api/campaigns/:campaign/wards/:ward/posting-sheet', params);
  const isPublic = postings.some(({ lastDay }) => lastDay >= today);
  return (
    <>
      {ward.stage === 'posting' && (isPosted ? <Clock /> : <PostList />)}
      {ward.stage !== 'posting' && <PostingNote />}
      {isPublic && (
        <Section title={say('Trang cho người dân', 'The public’s page')}>
          <PublicLink />
        </Section>
      )}
      <Section title={say('Các lần niêm yết', 'Postings so far')}>
        <PostingsTable postings={postings} />
      </Section>
      {may('readAttachments') && (
        <Section title={say('Bằng chứng niêm yết', 'Proof of posting')}>
          <PostingProof />
        </Section>
      )}
    </>
  );
}

/** Why there is nothing to post at the ward's stage. */
function PostingNote(): ReactNode {
  const { say } = useLanguage();
  const { stage } = useWard().ward;
  if (stage === 'approval' || stage === 'recorded') {
    return (
      <>
        <p>{say('Thời hạn niêm yết đã hết.', 'The posting is over.')}</p>
        <p>
          <SheetLink label={say('Xem lại bản niêm yết', 'See the sheet again')} />
        </p>
      </>
    );
  }
  return (
    <p className="quiet">
      {say(
        'Danh sách được niêm yết sau khi mọi thôn đã thông qua và xã chuyển danh sách sang niêm yết.',
        'The list is posted once every village has passed and the ward has forwarded it.',
      )}
    </p>
  );
}
