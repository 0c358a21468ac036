import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.tsx';
import { Page } from '../parts/page.tsx';

export default function CalendarPage(): ReactNode {
  const { say } = useLanguage();
  return <Page title={say('Lịch', 'Calendar')}>{null}</Page>;
}
