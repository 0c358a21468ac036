import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { UnknownPage } from '../parts/unknown-page.tsx';
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
