import type { ReactNode } from 'react';
import { homeOf } from '../../app/entries.ts';
import { useUser } from '../../client/session.tsx';
import { useGlance } from '../../client/use-glance.ts';
import { useLanguage } from '../../language/language.tsx';
import { Callout } from '../../parts/callout.tsx';
import { Link } from '../../parts/link.tsx';
import classes from './requests.module.css';

/** The reviews of months of the reader's wards that run beside a campaign; folded for those who see many wards. */
export function RunningReviews({ campaign }: { readonly campaign: string }): ReactNode {
  const { say } = useLanguage();
  const user = useUser();
  const { campaigns = [] } = useGlance('GET /api/campaigns', {}) ?? {};
  const running = campaigns.filter(({ review, status }) => review?.of === campaign && status === 'running');
  if (running.length === 0) return null;
  const list = (
    <ul className={classes.reviews}>
      {running.map((line) => (
        <li key={line.id}>
          <Link href={homeOf(user, line)}>
            <bdi>{line.title}</bdi>
          </Link>
        </li>
      ))}
    </ul>
  );
  if (user.role === 'ward') {
    return (
      <div className={classes.running}>
        <Callout tone="info" title={say('Đợt rà soát tháng đang làm', 'Monthly review under way')}>
          {list}
        </Callout>
      </div>
    );
  }
  return (
    <details className="no-print">
      <summary>
        {say(`Đợt rà soát tháng đang làm: ${running.length}`, `Monthly reviews under way: ${running.length}`)}
      </summary>
      {list}
    </details>
  );
}
