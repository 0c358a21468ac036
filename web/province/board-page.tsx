import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.tsx';
import { Page } from '../parts/page.tsx';

export default function BoardPage(): ReactNode {
  const { say } = useLanguage();
  return <Page title={say('Tiến độ', 'Board')}>{null}</Page>;
}
