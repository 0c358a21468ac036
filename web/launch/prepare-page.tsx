import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.tsx';
import { Page } from '../parts/page.tsx';

export default function PreparePage(): ReactNode {
  const { say } = useLanguage();
  return <Page title={say('Chuẩn bị đợt rà soát', 'Prepare the campaign')}>{null}</Page>;
}
