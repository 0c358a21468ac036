import type { ReactNode } from 'react';
import { useGlance } from '../client/use-glance.ts';
import { useLanguage } from '../language/language.tsx';
import { Link } from '../parts/link.tsx';
import classes from './shell.module.css';

/** The campaign of the page; where there are several, the way to the others. */
export function CampaignTitle({ campaign }: { readonly campaign: string }): ReactNode {
  const { say } = useLanguage();
  const { campaigns = [] } = useGlance('GET /api/campaigns', {}) ?? {};
  const title = campaigns.find(({ id }) => id === campaign)?.title;
  if (!title) return null;
  return (
    <p className={classes.campaign}>
      <bdi>{title}</bdi> {campaigns.length > 1 && <Link href="/">{say('Đợt khác', 'Other campaigns')}</Link>}
    </p>
  );
}
