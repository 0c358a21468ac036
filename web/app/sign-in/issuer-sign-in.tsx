import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { ask } from '../../client/ask.ts';
import { useSession } from '../../client/session.tsx';
import { useLanguage } from '../../language/language.tsx';
import { Problem } from '../../parts/problem.tsx';
import { keepVisit } from './issuer-visit.ts';
import classes from './sign-in.module.css';

/** Leads to the issuer's own sign-in, where the installation has one. */
export function IssuerSignIn(): ReactNode {
  const { issuer } = useSession();
  const { say } = useLanguage();
  const [path] = useLocation();
  const [error, setError] = useState<unknown>();
  const [isRunning, setRunning] = useState(false);
  const leave = async () => {
    setRunning(true);
    setError(undefined);
    const { address, ticket } = await ask('POST /api/session/issuer', {});
    keepVisit({ ticket, path });
    location.assign(address);
  };
  const fail = (reason: unknown) => {
    setError(reason);
    setRunning(false);
  };
  if (issuer === undefined) return null;
  return (
    <div className={classes.issuer}>
      <Problem error={error} />
      <Button fullWidth loading={isRunning} onClick={() => void leave().catch(fail)}>
        <span>
          {say('Đăng nhập qua', 'Sign in with')} <bdi>{issuer}</bdi>
        </span>
      </Button>
      <p>{say('hoặc bằng tài khoản ở đây:', 'or with an account here:')}</p>
    </div>
  );
}
