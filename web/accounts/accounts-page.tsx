import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.tsx';
import { Page } from '../parts/page.tsx';

export default function AccountsPage(): ReactNode {
  const { say } = useLanguage();
  return <Page title={say('Tài khoản', 'Accounts')}>{null}</Page>;
}
