import type { ReactNode } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { WardPage } from '../ward-page.tsx';

export default function ResultsPage(): ReactNode {
  const { say } = useLanguage();
  return <WardPage title={say('Kết quả', 'Results')}>{null}</WardPage>;
}
