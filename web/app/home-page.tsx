import type { ReactNode } from 'react';
import { Redirect } from 'wouter';
import { useUser } from '../client/session.tsx';
import { useRead } from '../client/use-read.ts';
import { useLanguage } from '../language/language.tsx';
import { Link } from '../parts/link.tsx';
import { Page } from '../parts/page.tsx';

/** Leads to the reader's work; where there are several campaigns, they choose one. */
export default function HomePage(): ReactNode {
  const { say } = useLanguage();
  const user = useUser();
  const { campaigns } = useRead('GET /api/campaigns', {});
  const addressOf = (id: string): string =>
    user.role === 'ward' ? `/dot/${id}/xa/${user.area}` : `/dot/${id}`;
  const [only] = campaigns;
  if (only && campaigns.length === 1) return <Redirect to={addressOf(only.id)} replace />;
  return (
    <Page title={say('Các đợt rà soát', 'Campaigns')}>
      {user.role === 'province' && (
        <p>
          <Link href="/mo-dot">{say('Mở đợt rà soát', 'New campaign')}</Link>
        </p>
      )}
      {campaigns.length === 0 && (
        <p className="none">{say('Chưa có đợt rà soát nào.', 'There is no campaign yet.')}</p>
      )}
      <ul>
        {campaigns.map(({ id, title }) => (
          <li key={id}>
            <Link href={addressOf(id)}>{title}</Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}
