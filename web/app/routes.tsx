import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { useLanguage } from '../language/language.tsx';
import { Link } from '../parts/link.tsx';
import { Page } from '../parts/page.tsx';
import { pages } from './pages.ts';

/** The page of the current address. What was typed or ticked for one ward never goes along to the next. */
export function Routes(): ReactNode {
  return (
    <Switch>
      {pages.map(({ path, Page: Shown }) => (
        <Route key={path} path={path}>
          {(params) => <Shown key={JSON.stringify(params)} />}
        </Route>
      ))}
      <Route>
        <UnknownPage />
      </Route>
    </Switch>
  );
}

function UnknownPage(): ReactNode {
  const { say } = useLanguage();
  return (
    <Page title={say('Không có trang này', 'There is no such page')}>
      <p>
        <Link href="/">{say('Về trang đầu', 'Go to the first page')}</Link>
      </p>
    </Page>
  );
}
