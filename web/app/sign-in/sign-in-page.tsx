import type { ReactNode } from 'react';
import type { Demo } from '../../client/answers.ts';
import { useRead } from '../../client/use-read.ts';
import { useLanguage } from '../../language/language.tsx';
import { Page, Section } from '../../parts/page.tsx';
import { DemoRoles } from './demo-roles.tsx';
import { IssuerSignIn } from './issuer-sign-in.tsx';
import classes from './sign-in.module.css';
import { SignInForm } from './sign-in-form.tsx';

/**
 * Name and password; on a demo that shows its accounts, each role by one click before them. It waits to know whether this
 * is one, because a form that moves loses what was typed.
 */
export function SignInPage(): ReactNode {
  const { say } = useLanguage();
  const { accounts } = useRead('GET /api/demo', {});
  if (accounts.length > 0) return <DemoSignIn accounts={accounts} />;
  return (
    <div className={classes.alone}>
      <Page
        title={say('Đăng nhập', 'Sign in')}
        note={say(
          'Rà soát hộ nghèo, hộ cận nghèo hằng năm',
          'The annual review of poor and near-poor households',
        )}
      >
        <IssuerSignIn />
        <SignInForm />
        <p className={classes.help}>
          {say(
            'Chưa có tài khoản hoặc quên mật khẩu: hỏi cán bộ cấp trên quản lý tài khoản của bạn.',
            'No account yet, or a forgotten password: ask the office above yours, which manages your account.',
          )}
        </p>
      </Page>
    </div>
  );
}

function DemoSignIn({ accounts }: Pick<Demo, 'accounts'>): ReactNode {
  const { say } = useLanguage();
  return (
    <Page
      title={say('Bạn muốn xem với vai nào?', 'Which role would you like to try?')}
      note={say(
        'Chọn một vai để vào ngay. Mọi thay đổi chỉ ở dữ liệu mẫu này.',
        'Choose one and you are in. Whatever you change stays in this demo.',
      )}
    >
      <DemoRoles accounts={accounts} />
      <Section title={say('Hoặc đăng nhập bằng tài khoản khác', 'Or sign in with another account')}>
        <div className={`card ${classes.other}`}>
          <SignInForm />
        </div>
      </Section>
    </Page>
  );
}
