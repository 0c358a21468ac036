import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.tsx';
import { Page } from '../parts/page.tsx';

export default function DuplicatesPage(): ReactNode {
  const { say } = useLanguage();
  return <Page title={say('Trùng lặp', 'Duplicates')}>{null}</Page>;
}
