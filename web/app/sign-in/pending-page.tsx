import type { ReactNode } from 'react';
import { useSession } from '../../client/session.tsx';
import { useLanguage } from '../../language/language.tsx';
import { Page } from '../../parts/page.tsx';
import { PendingStep } from './pending-step.tsx';
import classes from './sign-in.module.css';

/** What comes after the password and before the work. */
export function PendingPage(): ReactNode {
  const { pending, signOut } = useSession();
  const { say } = useLanguage();
  const titles = {
    code: say('Mã xác thực', 'Second step'),
    password: say('Chọn mật khẩu của riêng bạn', 'Choose a password of your own'),
    secondFactor: say('Cài đặt mã xác thực', 'Set up the second step'),
  };
  if (!pending) return null;
  return (
    <div className={classes.alone}>
      <Page title={titles[pending.step]} note={pending.name}>
        <PendingStep />
        <p className={classes.help}>
          <button type="button" className="link" onClick={() => void signOut()}>
            {say('Đăng nhập bằng tài khoản khác', 'Sign in with another account')}
          </button>
        </p>
      </Page>
    </div>
  );
}
