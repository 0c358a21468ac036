import { type ReactNode, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { ask } from '../../client/ask.ts';
import { useSession } from '../../client/session.tsx';
import { useLanguage } from '../../language/language.tsx';
import { Link } from '../../parts/link.tsx';
import { Page } from '../../parts/page.tsx';
import { Problem } from '../../parts/problem.tsx';
import { takeVisit } from './issuer-visit.ts';
import classes from './sign-in.module.css';

/** Where the issuer sends people back: signs them in, and goes on to the page that they had asked for. */
export default function IssuerReturn(): ReactNode {
  const { goOn } = useSession();
  const { say } = useLanguage();
  const [, go] = useLocation();
  const [error, setError] = useState<unknown>();
  // Once, as the page opens: what the issuer answered is used up by it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    const visit = takeVisit();
    const query = location.search.slice(1);
    // The answer stays neither in the history nor in the address.
    const leave = (path: string) => go(path, { replace: true });
    if (!visit) return leave('/');
    ask('POST /api/session/issuer/return', { query, ticket: visit.ticket })
      .then(goOn)
      .then(() => leave(visit.path))
      .catch(setError);
  }, []);
  return (
    <div className={classes.alone}>
      <Page title={say('Đăng nhập', 'Sign in')}>
        {error === undefined ? (
          <p role="status">{say('Đang đăng nhập …', 'Signing in …')}</p>
        ) : (
          <>
            <Problem error={error} />
            <p className={classes.help}>
              <Link href="/">{say('Về trang đăng nhập', 'Back to the sign-in')}</Link>
            </p>
          </>
        )}
      </Page>
    </div>
  );
}
