import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.tsx';
import { Page } from '../parts/page.tsx';
import { SignInForm } from './sign-in-form.tsx';

export function SignInPage(): ReactNode {
  const { say } = useLanguage();
  return (
    <Page title={say('Đăng nhập', 'Sign in')}>
      <SignInForm />
    </Page>
  );
}
