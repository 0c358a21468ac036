import type { ReactNode } from 'react';
import { sections } from '../../shared/i18n/controls.ts';
import { useUser } from '../client/session.tsx';
import { useGlance } from '../client/use-glance.ts';
import { useLanguage } from '../language/language.tsx';
import { Link } from '../parts/link.tsx';
import classes from './shell.module.css';

/** The campaign of the page and the way to the others; beside the only one, the province’s way to a new one. */
export function CampaignTitle({ campaign }: { readonly campaign: string }): ReactNode {
  const { say } = useLanguage();
  const { role } = useUser();
  const { campaigns = [] } = useGlance('GET /api/campaigns', {}) ?? {};
  const title = campaigns.find(({ id }) => id === campaign)?.title;
  if (!title) return null;
  return (
    <p className={classes.campaign}>
      <bdi>{title}</bdi> {campaigns.length > 1 && <Link href="/">{say('Đợt khác', 'Other campaigns')}</Link>}
      {campaigns.length === 1 && role === 'province' && (
        <Link href="/mo-dot">{say(sections.newCampaign)}</Link>
      )}
    </p>
  );
}
