import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { Refused, unknownAddress } from '../client/refused.ts';
import { Problem } from '../parts/problem.tsx';
import { pages } from './pages.ts';

/** The page of the current address. */
export function Routes(): ReactNode {
  return (
    <Switch>
      {pages.map(({ path, Page }) => (
        <Route key={path} path={path}>
          <Page />
        </Route>
      ))}
      <Route>
        <Problem error={new Refused(unknownAddress)} />
      </Route>
    </Switch>
  );
}
