import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.tsx';
import { Page } from '../parts/page.tsx';

export default function QueuePage(): ReactNode {
  const { say } = useLanguage();
  return <Page title={say('Chờ tôi', 'Waiting for me')}>{null}</Page>;
}
