import { Badge, Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Redirect, Link as RouterLink } from 'wouter';
import { sections } from '../../shared/i18n/controls.ts';
import { words } from '../../shared/i18n/words.ts';
import type { CampaignLine } from '../client/answers.ts';
import { useUser } from '../client/session.tsx';
import { useRead } from '../client/use-read.ts';
import { useLanguage } from '../language/language.tsx';
import { Link } from '../parts/link.tsx';
import { Page } from '../parts/page.tsx';
import { homeOf } from './entries.ts';
import classes from './home-page.module.css';

/** Leads to the reader's work; where there are several campaigns, they choose one. */
export default function HomePage(): ReactNode {
  const { say } = useLanguage();
  const user = useUser();
  const { campaigns: all } = useRead('GET /api/campaigns', {});
  // Reviews of months are opened from the requests that they take.
  const campaigns = all.filter(({ review }) => !review);
  const [only] = campaigns;
  if (only && campaigns.length === 1) return <Redirect to={homeOf(user, only)} replace />;
  return (
    <Page
      title={say('Các đợt rà soát', 'Campaigns')}
      actions={
        user.role === 'province' && (
          <Button component={RouterLink} href="/mo-dot">
            {say(sections.newCampaign)}
          </Button>
        )
      }
    >
      {campaigns.length === 0 && (
        <p className="none">{say('Chưa có đợt rà soát nào.', 'There is no campaign yet.')}</p>
      )}
      <ul className={classes.campaigns}>
        {newestFirst(campaigns).map((line) => (
          <li key={line.id} className="card">
            <Link href={homeOf(user, line)}>
              <bdi>{line.title}</bdi>
            </Link>
            <small className="quiet">{line.id}</small>
            <Status status={line.status} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

const newestFirst = (campaigns: readonly CampaignLine[]): CampaignLine[] =>
  [...campaigns].sort((a, b) => b.year - a.year);

const colors = { prepared: 'orange', running: 'green', closed: 'gray' } as const;

function Status({ status }: Pick<CampaignLine, 'status'>): ReactNode {
  const { say } = useLanguage();
  return (
    <Badge variant="light" color={colors[status]} tt="none">
      {say(words[status])}
    </Badge>
  );
}
