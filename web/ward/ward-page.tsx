import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { sections } from '../../shared/i18n/controls.ts';
import { useUser } from '../client/session.tsx';
import { useLanguage } from '../language/language.tsx';
import { StageBadge } from '../parts/badges.tsx';
import { Link } from '../parts/link.tsx';
import { Page } from '../parts/page.tsx';
import { reviewSection, sectionsIn, steerSection } from './sections.ts';
import { useWard } from './use-ward.ts';
import classes from './ward-page.module.css';

interface Props {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page of a ward: the ward's name and stage, and for those above it the way to the ward's other pages. */
export function WardPage({ title, actions, children }: Props): ReactNode {
  const { ward, campaign } = useWard();
  const { role } = useUser();
  const { say } = useLanguage();
  return (
    <>
      {role !== 'ward' && <WardNavigation name={ward.name} />}
      <Page
        title={title}
        note={
          <>
            {title !== ward.name && (
              <>
                <bdi>{ward.name}</bdi> ·{' '}
              </>
            )}
            <bdi>{campaign.title}</bdi> <StageBadge stage={ward.stage} />
            {campaign.review && role !== 'ward' && (
              <>
                {' '}
                <Link href={`/dot/${campaign.review.of}/xa/${ward.code}/don`}>{say(sections.requests)}</Link>
              </>
            )}
          </>
        }
        actions={actions}
      >
        {children}
      </Page>
    </>
  );
}

/** The ward's pages for those who look from above: they have a review in place of the work. */
function WardNavigation({ name }: { readonly name: string }): ReactNode {
  const { params, may, campaign } = useWard();
  const { say } = useLanguage();
  const [path] = useLocation();
  const base = `/dot/${params.campaign}/xa/${params.ward}`;
  const isOpen = (below: string): boolean =>
    may('readHouseholds') || ['', '/ket-qua', '/nhat-ky'].includes(below);
  const [home, ...others] = sectionsIn(campaign).filter(
    ({ path: below }) => isOpen(below) && below !== '/nop-danh-sach',
  );
  const steers = may('restartWard') || may('changeVillages');
  const steering = steers && campaign.status === 'running' ? [steerSection] : [];
  const shown = home ? [{ ...home, label: name }, reviewSection, ...others, ...steering] : others;
  return (
    <nav className={classes.ward} aria-label={name}>
      <Link href={`/dot/${params.campaign}`}>{say('Tiến độ', 'Board')}</Link>
      <span aria-hidden>›</span>
      {shown.map(({ path: below, label }) => (
        <Link key={below} href={base + below} aria-current={path === base + below ? 'page' : undefined}>
          {typeof label === 'string' ? <bdi>{label}</bdi> : say(label)}
        </Link>
      ))}
    </nav>
  );
}
