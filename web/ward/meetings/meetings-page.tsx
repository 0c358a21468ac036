import type { ReactNode } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { WardPage } from '../ward-page.tsx';

export default function MeetingsPage(): ReactNode {
  const { say } = useLanguage();
  return <WardPage title={say('Họp thôn', 'Village meetings')}>{null}</WardPage>;
}
