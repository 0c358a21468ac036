import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.tsx';
import { WardPage } from './ward-page.tsx';

export default function HomePage(): ReactNode {
  const { say } = useLanguage();
  return <WardPage title={say('Việc của tôi', 'My work')}>{null}</WardPage>;
}
