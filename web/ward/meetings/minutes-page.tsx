import type { ReactNode } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { WardPage } from '../ward-page.tsx';

export default function MinutesPage(): ReactNode {
  const { say } = useLanguage();
  return <WardPage title={say('Biên bản họp thôn', 'Minutes')}>{null}</WardPage>;
}
