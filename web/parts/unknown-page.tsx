import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.tsx';
import { Link } from './link.tsx';
import { Page } from './page.tsx';

/** Stands where an address names nothing. */
export function UnknownPage(): ReactNode {
  const { say } = useLanguage();
  return (
    <Page title={say('Không có trang này', 'There is no such page')}>
      <p>
        <Link href="/">{say('Về trang đầu', 'Go to the first page')}</Link>
      </p>
    </Page>
  );
}
