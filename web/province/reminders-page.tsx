import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.tsx';
import { Page } from '../parts/page.tsx';

export default function RemindersPage(): ReactNode {
  const { say } = useLanguage();
  return <Page title={say('Nhắc hạn', 'Reminders')}>{null}</Page>;
}
