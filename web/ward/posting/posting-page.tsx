import type { ReactNode } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { WardPage } from '../ward-page.tsx';

export default function PostingPage(): ReactNode {
  const { say } = useLanguage();
  return <WardPage title={say('Niêm yết', 'Posting')}>{null}</WardPage>;
}
