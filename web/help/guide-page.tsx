import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.tsx';
import { Page } from '../parts/page.tsx';

export default function GuidePage(): ReactNode {
  const { say } = useLanguage();
  return <Page title={say('Hướng dẫn', 'Guide')}>{null}</Page>;
}
