import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'wouter';
import { buttons, sections } from '../../shared/i18n/controls.ts';
import { useUser } from '../client/session.tsx';
import { useRead, useReadAhead } from '../client/use-read.ts';
import { useLanguage } from '../language/language.tsx';
import { Section } from '../parts/page.tsx';
import { IfClosedLink } from '../province/if-closed-link.tsx';
import classes from './home/home.module.css';
import { NextCard } from './home/next-card.tsx';
import { OtherTasks } from './home/other-tasks.tsx';
import { StepList } from './home/step-list.tsx';
import { WardFigures } from './home/ward-figures.tsx';
import { WardNotes } from './home/ward-notes.tsx';
import { RunningReviews } from './requests/running-reviews.tsx';
import { useWard, useWardParams } from './use-ward.ts';
import { WardPage } from './ward-page.tsx';

/** The ward's own work, or the ward as those above see it. */
export default function HomePage(): ReactNode {
  const { say } = useLanguage();
  const params = useWardParams();
  useReadAhead('GET /api/campaigns/:campaign/wards/:ward/next', params);
  const detail = useWard();
  const { tasks } = useRead('GET /api/campaigns/:campaign/wards/:ward/next', params);
  const isMine = useUser().role === 'ward';
  const [next, ...others] = tasks;
  return (
    <WardPage title={isMine ? say(sections.myWork) : detail.ward.name} actions={<ReviewLink />}>
      {isMine && <RunningReviews campaign={params.campaign} />}
      {next && <NextCard task={next} detail={detail} isMine={isMine} />}
      <div className={classes.columns}>
        <div>
          {others.length > 0 && (
            <Section title={say('Sau đó', 'After that')}>
              <OtherTasks tasks={others} detail={detail} isMine={isMine} />
            </Section>
          )}
          <Section title={say('Số liệu của xã', 'The ward in numbers')}>
            <WardFigures detail={detail} />
            {detail.campaign.status !== 'closed' && (
              <p>
                <IfClosedLink campaign={params.campaign} />
              </p>
            )}
          </Section>
          {detail.may('readDecisions') && <WardNotes />}
        </div>
        <Section title={say('Các bước', 'The steps')}>
          <StepList detail={detail} />
        </Section>
      </div>
    </WardPage>
  );
}

/** The page of those above: for the approver of the list, and for everybody who may note what they saw. */
function ReviewLink(): ReactNode {
  const { say } = useLanguage();
  const { params, may, can, ward } = useWard();
  const isApprover = can.includes('approveWard');
  if (!isApprover && !may('remark')) return null;
  return (
    <Button
      component={RouterLink}
      href={`/dot/${params.campaign}/xa/${params.ward}/tham-dinh${isApprover ? '' : '?xem=quyet-dinh'}`}
      variant={isApprover && ward.level !== undefined ? 'filled' : 'default'}
    >
      {isApprover ? say('Thẩm định', 'Review the list') : say(buttons.remark)}
    </Button>
  );
}
