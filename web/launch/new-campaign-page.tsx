import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.tsx';
import { Page } from '../parts/page.tsx';

export default function NewCampaignPage(): ReactNode {
  const { say } = useLanguage();
  return <Page title={say('Mở đợt rà soát', 'New campaign')}>{null}</Page>;
}
