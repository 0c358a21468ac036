import type { ReactNode } from 'react';
import { sections } from '../../shared/i18n/controls.ts';
import { useUser } from '../client/session.tsx';
import { useGlance } from '../client/use-glance.ts';
import { useLanguage } from '../language/language.tsx';
import { Link } from '../parts/link.tsx';
import { baseOf } from './entries.ts';
import classes from './shell.module.css';

/** The campaign of the page and the way to the others; beside the only one, the province’s way to a new one. */
export function CampaignTitle({ campaign }: { readonly campaign: string }): ReactNode {
  const { say } = useLanguage();
  const user = useUser();
  const { role } = user;
  const { campaigns: all = [] } = useGlance('GET /api/campaigns', {}) ?? {};
  const { title, review } = all.find(({ id }) => id === campaign) ?? {};
  if (!title) return null;
  if (review) {
    return (
      <p className={classes.campaign}>
        <bdi>{title}</bdi>{' '}
        <Link href={baseOf(user, review.of)}>{say('Đợt của năm', 'The year’s campaign')}</Link>
      </p>
    );
  }
  const campaigns = all.filter((each) => !each.review);
  return (
    <p className={classes.campaign}>
      <bdi>{title}</bdi> {campaigns.length > 1 && <Link href="/">{say('Đợt khác', 'Other campaigns')}</Link>}
      {campaigns.length === 1 && role === 'province' && (
        <Link href="/mo-dot">{say(sections.newCampaign)}</Link>
      )}
    </p>
  );
}
