import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useSession, useUser } from '../client/session.tsx';
import { guideOf } from '../help/guide-names.ts';
import { roles } from '../language/labels.ts';
import { useLanguage } from '../language/language.tsx';
import { Link } from '../parts/link.tsx';

/** Who is signed in, help for their role, and the way out. */
export function Account(): ReactNode {
  const { signOut } = useSession();
  const { name, fullName, role } = useUser();
  const { say } = useLanguage();
  const [, navigate] = useLocation();
  /** Whoever signs in next begins at their own work. */
  const leave = async () => {
    await signOut();
    navigate('/');
  };
  return (
    <>
      <Link href={`/huong-dan/${guideOf[role]}`}>{say('Hướng dẫn', 'Guide')}</Link>
      <span>
        <Link href="/tai-khoan">
          <b>{fullName ?? name}</b>
        </Link>{' '}
        · {say(roles[role])}
      </span>
      <button type="button" className="link" onClick={() => void leave()}>
        {say('Đăng xuất', 'Sign out')}
      </button>
    </>
  );
}
