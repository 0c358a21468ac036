import { lazy, type ReactNode, useEffect, useRef } from 'react';
import { useLocation, useRoute } from 'wouter';
import { useSession } from '../client/session.tsx';
import { useLanguage } from '../language/language.tsx';
import { Boundary } from '../parts/boundary.tsx';
import { Link } from '../parts/link.tsx';
import { NoticeProvider } from '../parts/notice.tsx';
import { Account } from './account.tsx';
import { CampaignTitle } from './campaign-title.tsx';
import { DemoBanner } from './demo-banner.tsx';
import { DemoTour } from './demo-tour.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Navigation } from './navigation.tsx';
import { issuerReturn } from './pages.ts';
import { PersonNotice } from './person-notice.tsx';
import { Routes } from './routes.tsx';
import classes from './shell.module.css';
import { PendingPage } from './sign-in/pending-page.tsx';
import { SignInAgain } from './sign-in/sign-in-again.tsx';
import { SignInPage } from './sign-in/sign-in-page.tsx';

const IssuerReturn = lazy(() => import('./sign-in/issuer-return.tsx'));

/** The frame of every page: where one is, where one may go, the language, and the account. */
export function Shell(): ReactNode {
  const { user, pending } = useSession();
  const { say } = useLanguage();
  const [, params] = useRoute('/dot/:campaign/*?');
  const campaign = params?.campaign;
  const [isBack] = useRoute(issuerReturn);
  return (
    <>
      <a className="skip" href="#main">
        {say('Đến nội dung', 'To the content')}
      </a>
      <DemoBanner />
      <header className={classes.top}>
        <div className={classes.bar}>
          <Link className={classes.brand} href="/">
            {say('Rà soát hộ nghèo', 'Poverty review')}
          </Link>
          {user && campaign && <CampaignTitle campaign={campaign} />}
          <div className={classes.who}>
            <LanguageSwitch />
            {user && <Account />}
          </div>
        </div>
        {user && campaign && <Navigation campaign={campaign} />}
      </header>
      <Main>
        {user && campaign && <DemoTour campaign={campaign} />}
        <NoticeProvider>
          {user && <PersonNotice />}
          <Boundary key={user?.name}>
            {isBack ? <IssuerReturn /> : user ? <Routes /> : pending ? <PendingPage /> : <SignInPage />}
          </Boundary>
        </NoticeProvider>
      </Main>
      <SignInAgain />
    </>
  );
}

/** After a change of the page, reading and the keyboard start at its top, as after loading one. */
function Main({ children }: { readonly children: ReactNode }): ReactNode {
  const [path] = useLocation();
  const main = useRef<HTMLElement>(null);
  const first = useRef(path);
  useEffect(() => {
    if (first.current === path) return;
    first.current = '';
    scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return (
    <main id="main" tabIndex={-1} ref={main} className={classes.main}>
      {children}
    </main>
  );
}
