import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.tsx';
import { Page } from '../parts/page.tsx';

export default function ResultsPage(): ReactNode {
  const { say } = useLanguage();
  return <Page title={say('Kết quả', 'Results')}>{null}</Page>;
}
